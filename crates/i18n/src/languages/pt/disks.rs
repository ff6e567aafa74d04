//! Portuguese: the page of disks.

use crate::messages::disks::Source;

translation! {
    Source {
        title: "Discos";
        lead: "Quais discos podem ser transferidos para outra conta, e por que outros não.";
        eligible: "Transferível";
        blocked: "Bloqueado";
        undecided: "Incerto";
        checking: "Verificando…";
        all: "Todos";
        filter_verdict: "Avaliação";
        search: "Buscar nome ou ID";
        any_status: "Qualquer estado";
        any_type: "Qualquer tipo";
        any_zone: "Qualquer zona";
        sort_by: "Ordenar por {column}";
        verdict: "Avaliação";
        select: "Selecionar {disk}";
        select_all: "Selecionar todos os transferíveis que correspondem";
        selected: "one: {n} disco selecionado | many: {n} de discos selecionados | other: {n} discos selecionados";
        selected_size: "{n} GiB no total";
        clear_selection: "Limpar a seleção";
        clear_filters: "Limpar os filtros";
        transfer_selected: "Transferir…";
        select_first: "Selecione pelo menos um disco";
        blocked_selected: "Não pode ser transferido: ver por quê";
        empty_title: "Nenhum disco neste projeto";
        empty_text: "Discos criados ou aceitos neste projeto e nesta região aparecem aqui.";
        none_match: "Nenhum disco corresponde";
        none_match_text: "Altere ou limpe os filtros para ver mais.";
        showing: "one: {n} disco de {total} | many: {n} discos de {total} | other: {n} discos de {total}";
        why: "Por quê";
        reasons: "one: {n} motivo | many: {n} de motivos | other: {n} motivos";
        why_blocked: "Por que não pode ser transferido";
        not_checked: "O que não pôde ser verificado";
        good_to_know: "Bom saber";
        may_surprise: "Pode ser um obstáculo";
        nothing_against: "Nada conhecido impede uma transferência.";
        source: "Fonte: {source}";
        partial_title: "Algumas informações não puderam ser lidas";
        partial_text: "Sem elas, os discos aparecem como “Incerto” e não como transferíveis.";
        listing_disks: "Discos";
        listing_transfers: "Transferências pendentes";
        listing_snapshots: "Instantâneos (snapshots)";
        listing_standard_snapshots: "Snapshots padrão";
        listing_backups: "Cópias de backup";
        listing_vaults: "Cofres de backup";
        listing_policies: "Políticas de backup";
        unreadable: "one: {n} disco da resposta não tem ID legível e é omitido. | many: {n} de discos da resposta não têm ID legível e são omitidos. | other: {n} discos da resposta não têm ID legível e são omitidos.";
        failed_title: "Não foi possível carregar os discos";
        table: "Discos do projeto";
        transfer_this: "Transferir este disco…";
        see_transfer: "Ver sua transferência";
        still_reading: "Snapshots, backups e políticas ainda estão sendo lidos.";
        frozen_note: "Nesta nuvem, não é possível verificar antes se um disco está congelado.";
    }
}
