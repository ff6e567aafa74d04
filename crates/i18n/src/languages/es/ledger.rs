//! Spanish: the ledger.

use crate::messages::ledger::Source;

translation! {
    Source {
        title: "Libro de registro";
        lead: "Lo que ha pasado en este navegador en esta cuenta, línea a línea. Cada línea contiene el hash de la anterior, de modo que los cambios posteriores se notan. No hay ninguna clave en él.";
        link: "Libro de registro y su verificación";
        not_kept: "En este navegador no se guarda nada: el registro termina con esta sesión. Expórtelo antes de cerrarla.";
        empty_title: "El registro está vacío";
        empty_text: "Lo que cree, entregue, cancele o acepte a partir de ahora tendrá su línea. Lo anterior no se añade.";
        failed_title: "No se puede leer el registro";
        failed_text: "El almacenamiento de este navegador lo ha rechazado. Sus transferencias no se ven afectadas.";
        unwritten: "one: {n} línea no se pudo escribir en el registro | many: {n} de líneas no se pudieron escribir en el registro | other: {n} líneas no se pudieron escribir en el registro";
        unwritten_text: "El trabajo en sí está hecho y anotado. Inténtelo otra vez antes de cerrar esta página.";
        search: "Buscar en el registro";
        lines: "one: {n} línea | many: {n} de líneas | other: {n} líneas";
        lines_shown: "{n} de {total} líneas";
        none_match: "Ninguna línea coincide";
        none_match_text: "Cambie o borre la búsqueda para ver más.";
        clear: "Borrar la búsqueda";
        table: "Líneas del registro";
        keys: "Las teclas arriba y abajo van de línea en línea.";
        number: "Línea";
        time: "Hora";
        what: "Qué ha pasado";
        no_line: "Esto no es una línea del registro";
        verify: "Verificar";
        verify_receipt: "Verificar con un recibo…";
        good: "one: {n} línea está como se escribió | many: Todas las {n} de líneas están como se escribieron | other: Las {n} líneas están como se escribieron";
        good_end: "Si faltan líneas al final, o si todo se volvió a escribir, solo puede decirlo un recibo que alguien tenga de usted.";
        known: "La línea que nombra el recibo está aquí y es la misma.";
        known_gone: "La línea que nombra el recibo se destruyó, así que no se puede comparar.";
        head: "Última línea: número {number}, hash {hash}";
        destroyed: "one: {n} línea anterior se destruyó a propósito. | many: {n} de líneas anteriores se destruyeron a propósito. | other: {n} líneas anteriores se destruyeron a propósito.";
        bad: "La línea {place} no es correcta";
        bad_form: "No está escrita como una línea: se cambió, o la puso ahí otra cosa.";
        bad_beginning: "No puede ser la primera: faltan líneas antes de ella.";
        bad_number: "Ahí debería estar el número {expected}: falta una línea, se añadió una o está en otro sitio.";
        bad_previous: "No encaja con la línea anterior: una de las dos se cambió después.";
        bad_known: "Es una línea distinta de la que se conoce con este número.";
        bad_cut: "El registro termina antes de la línea {number}, que se conoce: faltan líneas al final.";
        bad_text: "Algo que no es esta consola ha cambiado lo que guarda este navegador. Exporte el registro y compárelo con recibos.";
        not_yours: "Este archivo no es un recibo de esta cuenta, o no contiene ninguna línea de un registro.";
        export_json: "Exportar (JSON)";
        export_csv: "Exportar (CSV)";
        destroy: "Destruir…";
        destroy_title: "¿Destruir el registro de esta cuenta?";
        destroy_text: "Todas las líneas desaparecen de este navegador y no se pueden recuperar. Queda una: cuándo, cuántas, y el hash de la última. Exporte antes el registro si alguien pudiera pedirlo.";
        destroy_keep: "Conservarlo";
        destroy_yes: "Destruir el registro";
        destroy_done: "one: {n} línea destruida | many: {n} de líneas destruidas | other: {n} líneas destruidas";
        destroy_failed: "No se pudo destruir el registro: el almacenamiento de este navegador lo ha rechazado.";
        created: "Transferencia creada";
        key_lost: "Transferencia creada, clave perdida";
        handed_over: "Clave entregada";
        taken_back: "«Entregada» retirado";
        key_destroyed: "Clave destruida";
        canceled: "Transferencia cancelada";
        accepted: "Disco aceptado";
        declined: "Oferta rechazada";
        told_accepted: "El destinatario dice: aceptado";
        told_declined: "El destinatario dice: no lo quiere";
        cleared: "Historial borrado";
        destroyed_before: "Líneas anteriores destruidas";
        concerns: "one: {n} entrada | many: {n} de entradas | other: {n} entradas";
        way_revealed: "clave mostrada";
        way_copied_key: "clave copiada";
        way_copied_both: "ID y clave copiados";
        way_downloaded: "guardada en un archivo";
        way_sealed: "sellada en un archivo";
        way_copied_link: "enlace copiado, sin clave";
        way_confirmed: "declarada como entregada";
    }
}
