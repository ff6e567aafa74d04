//! Spanish: the frame around every page.

use crate::messages::frame::Source;

translation! {
    Source {
        product: "EVS Transfer Console";
        skip: "Ir al contenido";
        navigation: "Navegación principal";
        disks: "Discos";
        transfers: "Transferencias";
        accept: "Aceptar";
        account_menu: "Su cuenta";
        place: "Proyecto y región";
        places: "Proyectos por región";
        find_place: "Buscar proyectos y regiones";
        no_such_place: "Ningún proyecto ni región lo tiene en su nombre.";
        place_alone: "Esta sesión vale solo para este proyecto.";
        places_failed: "No se han podido listar sus proyectos";
        place_failed: "No se ha podido entrar en ese proyecto";
        enter_place: "Entrar en {project}";
        enter_place_text: "Su nube pide la contraseña otra vez para otro proyecto. Su sesión aquí sigue abierta, y lo que está en curso continúa.";
        enter_it: "Entrar";
        arrived: "Ahora está en {project}, {region}.";
        session_left_little: "Queda menos de un minuto";
        session_left: "Quedan {time}";
        session_over: "Su sesión ha terminado";
        next_try: "La lectura continúa por sí sola: próximo intento dentro de {secs} s.";
        stop_waiting: "No esperar";
        help: "Ayuda";
        help_topic: "Tema";
        help_close: "Cerrar la ayuda";
        help_failed: "No se ha podido cargar la ayuda. Inténtelo de nuevo dentro de un momento.";
        shortcuts: "Atajos de teclado";
        shortcuts_text: "Nunca actúan mientras escribe en un campo.";
        shortcuts_on: "Usar atajos de letras y signos";
        shortcut_search: "Ir a la búsqueda";
        shortcut_disks: "Ir a los discos";
        shortcut_transfers: "Ir a las transferencias";
        shortcut_accept: "Ir a aceptar";
        paper_time: "Impreso";
        sign_out: "Cerrar sesión";
        language: "Idioma";
        language_now: "Esta página está ahora en español.";
        language_missing: "No se ha podido cargar {language}. El idioma sigue siendo el mismo.";
        theme: "Tema";
        theme_auto: "Sistema";
        theme_light: "Claro";
        theme_dark: "Oscuro";
        not_found: "Esta página no existe";
        not_found_text: "Puede que la dirección esté mal escrita o sea de otra versión de esta consola.";
        to_disks: "Ir a sus discos";
        offline: "Este dispositivo no tiene conexión. Lo que ve puede estar desfasado; no se pierde nada.";
        updated: "La consola se ha actualizado";
        updated_text: "Esta página es de una versión anterior, de la que algunas partes ya no están en el servidor. Vuelva a cargarla e inicie sesión de nuevo. Las contraseñas y las claves hay que escribirlas de nuevo; lo demás se conserva.";
        updated_load: "Volver a cargar";
        notices: "Avisos";
        messages: "Mensajes";
        close_message: "Cerrar el mensaje";
        leave_title: "¿Salir de esta página?";
        leave_stay: "Quedarse aquí";
        leave_go: "Salir";
        sign_out_title: "¿Cerrar sesión ahora?";
        sign_out_waiting: "one: {n} transferencia espera su turno y no se empezará. | many: {n} de transferencias esperan su turno y no se empezarán. | other: {n} transferencias esperan su turno y no se empezarán.";
        sign_out_under_way: "one: {n} solicitud está en curso: la nube aún puede ejecutarla. | many: {n} de solicitudes están en curso: la nube aún puede ejecutarlas. | other: {n} solicitudes están en curso: la nube aún puede ejecutarlas.";
        late_keys_sealed: "Las claves que aún lleguen se sellan en este navegador.";
        late_keys_lost: "Este navegador no puede guardar claves: las que aún lleguen se perderán.";
        sign_out_unsealed: "one: {n} clave está solo en esta página y se perderá. | many: {n} de claves están solo en esta página y se perderán. | other: {n} claves están solo en esta página y se perderán.";
        sign_out_stay: "Seguir con la sesión iniciada";
        minutes: "{n} min";
        hours: "{n} h";
        journal_not_lasting: "Este navegador no permite que la consola guarde claves (ventana privada o almacenamiento bloqueado). Las claves viven solo en esta página: entregue cada una antes de cerrarla.";
        crash_title: "Algo se ha roto en esta página";
        crash_text: "Vuelva a cargarla e inicie sesión de nuevo. Las claves selladas en este navegador siguen ahí. Una clave que no estaba ni sellada ni entregada se ha perdido: cancele esa transferencia y créela de nuevo.";
        crash_reload: "Volver a cargar";
    }
}
