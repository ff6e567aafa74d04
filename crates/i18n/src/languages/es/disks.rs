//! Spanish: the page of disks.

use crate::messages::disks::Source;

translation! {
    Source {
        title: "Discos";
        lead: "Qué discos se pueden transferir a otra cuenta, y por qué otros no.";
        eligible: "Transferible";
        blocked: "Bloqueado";
        undecided: "No seguro";
        checking: "Comprobando…";
        all: "Todos";
        filter_verdict: "Veredicto";
        search: "Buscar nombre o ID";
        any_status: "Cualquier estado";
        any_type: "Cualquier tipo";
        any_zone: "Cualquier zona";
        sort_by: "Ordenar por {column}";
        verdict: "Veredicto";
        select: "Seleccionar {disk}";
        select_all: "Seleccionar todos los transferibles que coinciden";
        selected: "one: {n} disco seleccionado | many: {n} de discos seleccionados | other: {n} discos seleccionados";
        selected_size: "{n} GiB en total";
        clear_selection: "Quitar la selección";
        clear_filters: "Quitar los filtros";
        transfer_selected: "Transferir…";
        select_first: "Seleccione al menos un disco";
        blocked_selected: "No se puede transferir: ver por qué";
        empty_title: "No hay discos en este proyecto";
        empty_text: "Los discos creados o aceptados en este proyecto y región aparecen aquí.";
        none_match: "Ningún disco coincide";
        none_match_text: "Cambie o quite los filtros para ver más.";
        showing: "one: {n} disco de {total} | many: {n} discos de {total} | other: {n} discos de {total}";
        why: "Por qué";
        reasons: "one: {n} motivo | many: {n} de motivos | other: {n} motivos";
        why_blocked: "Por qué no se puede transferir";
        not_checked: "Lo que no se ha podido comprobar";
        good_to_know: "Conviene saber";
        may_surprise: "Puede ser un obstáculo";
        nothing_against: "No se conoce nada que impida una transferencia.";
        source: "Fuente: {source}";
        partial_title: "Algunas cosas no se han podido leer";
        partial_text: "Sin ellas, los discos se muestran como «No seguro» y no como transferibles.";
        listing_disks: "Discos";
        listing_transfers: "Transferencias pendientes";
        listing_snapshots: "Instantáneas";
        listing_standard_snapshots: "Instantáneas estándar";
        listing_backups: "Copias de seguridad";
        listing_vaults: "Almacenes de copias de seguridad";
        listing_policies: "Políticas de copias de seguridad";
        unreadable: "one: {n} disco de la respuesta no tiene un ID legible y se omite. | many: {n} de discos de la respuesta no tienen un ID legible y se omiten. | other: {n} discos de la respuesta no tienen un ID legible y se omiten.";
        failed_title: "No se han podido cargar los discos";
        table: "Discos del proyecto";
        transfer_this: "Transferir este disco…";
        see_transfer: "Ver su transferencia";
        still_reading: "Aún se están leyendo las instantáneas, las copias de seguridad y las políticas.";
        frozen_note: "En esta nube no se puede comprobar de antemano si un disco está congelado.";
    }
}
