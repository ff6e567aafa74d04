//! Spanish: an account's record, taken from one browser to another.

use crate::messages::carrying::Source;

translation! {
    Source {
        take: "Llevar a otro navegador…";
        bring: "Traer de otro navegador…";
        take_title: "Llevar las transferencias y claves de esta cuenta a otro navegador";
        take_text: "Un archivo sellado contiene las transferencias y claves de esta cuenta que tiene este navegador, en todos sus proyectos. Aquí no se quita nada: las claves estarán en los dos navegadores hasta que terminen sus transferencias. Para destruirlas aquí, cierre la sesión y elija eso. El libro de registro se queda aquí.";
        make: "Crear el archivo";
        made: "El archivo está guardado";
        made_text: "El archivo está en sus descargas. En el otro navegador, inicie sesión en la misma cuenta, vaya a «Transferencias» y tráigalo con esta frase de paso. Guárdelos por separado: quien tenga ambos tiene las claves.";
        nothing: "Este navegador no tiene nada de esta cuenta que se pueda llevar.";
        not_read: "No se puede leer el almacenamiento de este navegador. Vuelva a cargar la página e inténtelo de nuevo.";
        unopened: "one: No se pudo abrir {n} clave; su transferencia está en el archivo sin ella. | many: No se pudieron abrir {n} de claves; sus transferencias están en el archivo sin ellas. | other: No se pudieron abrir {n} claves; sus transferencias están en el archivo sin ellas.";
        left_out: "one: En el archivo no cabe todo el historial: falta la entrada más antigua. | many: En el archivo no cabe todo el historial: faltan {n} de entradas, las más antiguas. | other: En el archivo no cabe todo el historial: faltan las {n} entradas más antiguas.";
        bring_title: "Traer las transferencias y claves de otro navegador";
        bring_text: "En el navegador que las tiene, elija «Llevar a otro navegador…» en esta página. Lo que ya está aquí se queda como está; se añade la clave que falte aquí.";
        choose: "Elegir el archivo…";
        open_title: "Este archivo está sellado";
        not_a_record: "Este archivo no se llevó de un navegador, o se ha modificado. No se guardó nada.";
        elsewhere: "Este archivo es de la cuenta «{account}» en la nube «{cloud}», y usted ha iniciado sesión en otra. No se guardó nada.";
        not_yet: "Esto es lo que hay en el archivo. Todavía no se ha guardado nada.";
        made_at: "Creado";
        entries: "Transferencias en el archivo";
        known: "De ellas, ya aquí";
        keys: "Claves que se añaden";
        nothing_new: "Todo lo que contiene ya está aquí.";
        bring_yes: "Traer";
        brought: "one: Se trajo {n} transferencia. | many: Se trajeron {n} de transferencias. | other: Se trajeron {n} transferencias.";
        brought_keys: "one: Se selló {n} clave en este navegador. | many: Se sellaron {n} de claves en este navegador. | other: Se sellaron {n} claves en este navegador.";
        unsealed: "one: No se pudo sellar aquí {n} clave. Traiga el archivo otra vez. | many: No se pudieron sellar aquí {n} de claves. Traiga el archivo otra vez. | other: No se pudieron sellar aquí {n} claves. Traiga el archivo otra vez.";
        not_stored: "El almacenamiento de este navegador lo rechazó. No se trajo nada.";
        not_kept: "Esta página no guarda nada en este navegador, así que aquí no se puede traer nada de otro.";
    }
}
