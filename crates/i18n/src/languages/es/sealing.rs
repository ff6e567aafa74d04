//! Spanish: packages that are sealed in a file.

use crate::messages::sealing::Source;

translation! {
    Source {
        seal: "Sellar en un archivo…";
        sealing: "Sellando…";
        working: "Sellando las claves";
        sealed: "Sellado y guardado";
        sealed_text: "El archivo está en sus descargas. Envíelo por correo o chat. Diga esta frase de paso al destinatario por otro medio, mejor por teléfono: quien tenga ambos puede llevarse los discos.";
        copy_phrase: "Copiar la frase de paso";
        once: "Se muestra solo esta vez y no se guarda en ningún sitio. Si se pierde, selle de nuevo: eso crea otro archivo con otra frase de paso.";
        told: "He anotado la frase de paso";
        no_passkey: "No se dio la llave de acceso, así que las claves siguen selladas. No se guardó nada.";
        no_memory: "Este dispositivo tiene poca memoria para ello. No se guardó nada.";
        impossible: "El navegador no pudo sellarlo. No se guardó nada.";
        open_file: "Abrir un archivo…";
        file_is_sealed: "Este archivo está sellado";
        phrase: "Frase de paso";
        phrase_hint: "El remitente se la dijo por otro medio que el archivo. Los espacios, guiones y mayúsculas no importan.";
        open: "Abrir";
        opening: "Abriendo…";
        mistyped: "Hay un error en la frase de paso: compare cada carácter con lo que le dijeron.";
        missing: "Escriba la frase de paso.";
        wrong_phrase: "Esta frase de paso no abre el archivo. Pida al remitente la que le corresponde.";
        key_needed: "Está sellado para otra clave que las de este navegador. Ábralo en el navegador en el que hizo la petición, o traiga aquí su copia en «Pedir un envío».";
        damaged: "El paquete se modificó o se cortó por el camino. No se usa nada de él. Pida al remitente que lo envíe de nuevo.";
        too_much: "El paquete pide más trabajo o memoria de lo que esta página concede. Pida otro al remitente.";
        no_package: "El paquete se abrió, pero no contiene transferencias. Pida al remitente el correcto.";
        later: "El paquete es de una versión posterior de esta consola. Vuelva a cargar esta página o ábralo con esa versión.";
        opened: "one: El paquete contiene {n} transferencia con su clave. Mire lo que dice y luego acepte. | many: El paquete contiene {n} de transferencias con sus claves. Mire lo que dice y luego acepte. | other: El paquete contiene {n} transferencias con sus claves. Mire lo que dice y luego acepte.";
        left_out: "one: {n} transferencia más no se puede usar | many: {n} de transferencias más no se pueden usar | other: {n} transferencias más no se pueden usar";
        note: "El remitente escribió: «{text}»";
    }
}
