//! Spanish: requests to be sent something, keys of recipients, packages that are sealed to them.

use crate::messages::receiving::Source;

translation! {
    Source {
        ask: "Pedir un envío…";
        ask_title: "Pedir un envío";
        ask_text: "Cree un enlace y envíelo a quien tenga los discos. Esa persona sella las claves para usted: nadie más puede abrirlas por el camino.";
        who: "Su nombre";
        who_hint: "El remitente lo ve como palabras de usted, no como prueba.";
        make: "Crear el enlace";
        make_failed: "El navegador no pudo crear o guardar una clave. No se creó nada.";
        in_page: "Su clave está solo en esta página y desaparece con ella. Mantenga la página abierta hasta recibir los discos, o haga una copia de la clave.";
        in_browser: "Su clave está sellada en este navegador. Borrar los datos del navegador también la borra: guarde una copia.";
        link: "Enlace de petición";
        copy_link: "Copiar enlace";
        fingerprint: "Huella";
        fingerprint_own: "Lea estas cifras al remitente por teléfono. Si ve las mismas, nadie ha puesto otra clave en el enlace.";
        no_place: "Si el enlace debe decir adónde van los discos, inicie sesión primero.";
        back_up: "Hacer copia de la clave…";
        backed_up: "Copia hecha";
        backed_up_text: "El archivo está en sus descargas. Con esta frase de paso abre lo que se selle para usted, en cualquier navegador. Guárdelos por separado.";
        restore: "Usar una copia…";
        restore_title: "Esta copia está sellada";
        restored: "Ahora se usa la clave de la copia.";
        no_key_in_it: "El archivo se abrió, pero no contiene ninguna clave. Elija la copia de una clave.";
        remove: "Quitar la clave…";
        remove_text: "Lo que esté sellado para ella ya no se podrá abrir aquí, ni en ningún sitio sin una copia.";
        remove_yes: "Quitar la clave";
        send_title: "Enviar discos a alguien";
        send_lead: "Alguien le pide discos. Todo esto es lo que dice el enlace: nadie lo ha comprobado.";
        nothing_asked: "No hay ninguna petición abierta. Pegue el enlace que le envió el destinatario.";
        request: "Enlace de petición o clave";
        request_hint: "Lo que le envió el destinatario: un enlace, o una clave que empieza por age1.";
        not_a_request: "No contiene ninguna petición ni clave. Pida al destinatario que lo envíe de nuevo.";
        says_who: "Dice ser";
        says_nobody: "No dice quién pide";
        says_where: "Destino";
        compare: "Compare estas cifras con esa persona por teléfono, en un número que usted conozca. Si ve otras, alguien ha puesto otra clave en el enlace.";
        broken: "Esta petición no se puede usar";
        broken_text: "El enlace se cortó o se cambió por el camino. Pídaselo de nuevo al destinatario.";
        broken_later: "El enlace es de una versión posterior de esta consola. Vuelva a cargar la página o pida la clave misma.";
        broken_key: "No se puede sellar nada para la clave que contiene. Pida otro enlace al destinatario.";
        sent_before: "La última vez que selló para esta clave fue el {time}.";
        changed: "Usted conoce a «{name}» con otra clave. Llame a esa persona antes de entregar nada: quizá otra persona usa el nombre.";
        elsewhere: "La petición indica {there}, y usted ha iniciado sesión en {here}. Una transferencia solo se puede aceptar en la región en la que se creó.";
        choose_disks: "Elegir discos para enviar";
        put_aside: "Dejar la petición";
        sign_in_first: "Inicie sesión para elegir los discos";
        for_whom: "Para «{name}», según la petición";
        for_unnamed: "Para alguien cuya petición no dice quién es";
        not_for_them: "No es para esa persona";
        seal_to: "Sellar para «{name}»…";
        seal_to_unnamed: "Sellar para esta petición…";
        seal_to_other: "Sellar para un destinatario…";
        sealing_to: "Sellar para un destinatario";
        ready: "Está sellado: solo este destinatario puede abrirlo. Envíelo por cualquier medio.";
        copy_package: "Copiar enlace del paquete";
        copy_armored: "Copiar como texto";
        save_file: "Guardar como archivo";
        too_long: "Un enlace sería demasiado largo para correo y chat: envíe el archivo o el texto.";
        seal_anyway: "Sellar igualmente para esta clave";
        remembered: "Este navegador recuerda al destinatario en cuanto usted lo copia o guarda. No contiene ningún secreto.";
        known: "Para quién ha sellado antes";
        choose: "Elegir";
        choose_named: "Elegir «{name}»";
        forget: "Olvidar";
        forget_named: "Olvidar «{name}»";
        other: "Elegir a otra persona";
    }
}
