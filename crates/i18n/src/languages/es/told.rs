//! Spanish: receipts and notes of the other side.

use crate::messages::told::Source;

translation! {
    Source {
        import: "Importar un recibo…";
        import_title: "Recibo o nota de la otra parte";
        import_label: "Recibo o nota";
        import_hint: "Pegue lo que le ha enviado la otra parte, o elija su archivo. No contiene ninguna clave.";
        import_file: "Elegir un archivo…";
        import_now: "Importar";
        no_receipt: "Esto no es ni un recibo ni una nota de esta consola.";
        later: "Esto es de una versión posterior de esta consola. Vuelva a cargar esta página.";
        too_large: "Este archivo es demasiado grande para un recibo.";
        nothing: "Nada de ello se refiere a una transferencia de este proyecto.";
        unknown: "one: {n} más no es de este proyecto y se deja fuera. | many: {n} más no son de este proyecto y se dejan fuera. | other: {n} más no son de este proyecto y se dejan fuera.";
        noted: "one: Anotado para {n} transferencia. | many: Anotado para {n} de transferencias. | other: Anotado para {n} transferencias.";
        claim: "Así lo dice la otra parte, anotado {time}. No está probado: lo que cuenta es lo que dice la nube.";
        offered: "El remitente dice: ofrecido";
        unwanted: "one: El destinatario no quiere {n} disco | many: El destinatario no quiere {n} de discos | other: El destinatario no quiere {n} discos";
        unwanted_text: "Así lo dice su nota. Cancele estas transferencias y los discos volverán a estar a su disposición.";
        decline: "No lo quiero";
        decline_text: "Haga una nota para el remitente, con el ID de la transferencia y sin clave. No se envía nada a la nube: la transferencia espera hasta que el remitente la cancele.";
        decline_save: "Guardar la nota";
        decline_copy: "Copiar la nota";
        decline_done: "Envíe la nota al remitente. La importa en su página de transferencias.";
    }
}
