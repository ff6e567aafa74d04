//! Spanish: keys in this browser, what seals them, and destroying them.

use crate::messages::keys::Source;

translation! {
    Source {
        destroyed: "Destruida aquí";
        destroyed_text: "La clave se destruyó a propósito en este navegador. Cancele la transferencia y créela de nuevo.";
        destroyed_after: "Usted entregó la clave; después se destruyó aquí. El destinatario aún puede aceptar.";
        destroyed_at: "Clave destruida aquí {time}";
        cannot_hand_over: "Su clave se destruyó aquí";
        history_destroyed: "one: {time}: se destruyó {n} entrada de este historial. | many: {time}: se destruyeron {n} de entradas de este historial. | other: {time}: se destruyeron {n} entradas de este historial.";
        history_cleared: "one: El {time}, {by} borró {n} entrada de este historial. | many: El {time}, {by} borró {n} de entradas de este historial. | other: El {time}, {by} borró {n} entradas de este historial.";
        holds: "Lo que este navegador guarda de esta cuenta";
        kept: "one: {n} clave sellada sin entregar | many: {n} de claves selladas sin entregar | other: {n} claves selladas sin entregar";
        handed_over: "one: {n} clave sellada y entregada | many: {n} de claves selladas y entregadas | other: {n} claves selladas y entregadas";
        history: "one: {n} línea de historial | many: {n} de líneas de historial | other: {n} líneas de historial";
        becomes: "¿Qué se hace con ello?";
        keep: "Guardarlo aquí";
        keep_text: "Lo encontrará aquí al iniciar sesión de nuevo. Para abrir claves selladas nadie tiene que iniciar sesión: puede hacerlo quien use este navegador o tenga sus archivos.";
        keep_passkey_text: "Lo encontrará aquí al iniciar sesión de nuevo. Las claves selladas solo se abren con su llave de acceso.";
        first: "Entregar antes las claves";
        first_text: "La sesión sigue abierta y verá las transferencias.";
        destroy_keys: "Destruir las claves";
        destroy_keys_text: "Lo que no esté entregado solo se podrá cancelar y crear de nuevo. El historial dice que su clave se destruyó.";
        destroy_all: "Destruir las claves y el historial";
        destroy_history: "Destruir el historial";
        destroy_all_text: "Queda una línea: cuántas entradas se destruyeron y cuándo. No hay ningún otro registro.";
        confirm: "Sé que esto no se puede deshacer";
        confirm_first: "Marque antes la casilla de arriba";
        destroy: "Destruir y cerrar sesión";
        to_transfers: "Ver las transferencias";
        destroy_failed: "El almacenamiento de este navegador se negó: no está todo destruido. Su sesión sigue abierta.";
        keys_gone: "one: {n} clave destruida | many: {n} de claves destruidas | other: {n} claves destruidas";
        sealing_stays: "No se pudo descartar lo que sellaba las claves: esta página está abierta en otra pestaña en una versión anterior. Cierre esa pestaña.";
        title: "Claves en este navegador";
        off_text: "Las claves están selladas con una clave de este navegador, que está junto a ellas. Eso impide que se lean de su almacenamiento o se usen en otro sitio; no las protege de quien tenga los archivos de este navegador ni de un script en esta página.";
        on_text: "Las claves están selladas con su llave de acceso. Quien tenga los archivos de este navegador no puede abrirlas sin ella; un script en esta página sí puede, mientras esté abierta y se haya dado la llave de acceso.";
        set_up: "Proteger con una llave de acceso…";
        set_up_title: "¿Proteger las claves con una llave de acceso?";
        set_up_text: "Crear transferencias sigue como antes. Para entregar una clave más tarde se pide la llave de acceso, una vez por sesión.";
        set_up_warning: "Si pierde la llave de acceso, nadie podrá volver a abrir estas claves. Las transferencias solo se podrán cancelar y crear de nuevo; los discos siguen siendo suyos.";
        set_up_others: "Protege todas las claves de este navegador, también las de otras cuentas.";
        set_up_yes: "Crear una llave de acceso";
        not_now: "Ahora no";
        turn_off: "Desactivar la llave de acceso";
        go_on: "Continuar";
        give_up: "La llave de acceso se ha perdido…";
        give_up_title: "¿Renunciar a la llave de acceso?";
        give_up_text: "one: Se destruye {n} clave sellada con ella, sea de la cuenta que sea. Su transferencia solo se podrá cancelar y crear de nuevo. | many: Se destruyen {n} de claves selladas con ella, sean de la cuenta que sean. Sus transferencias solo se podrán cancelar y crear de nuevo. | other: Se destruyen {n} claves selladas con ella, sean de la cuenta que sean. Sus transferencias solo se podrán cancelar y crear de nuevo.";
        give_up_yes: "Destruir y renunciar";
        is_on: "Desde ahora una llave de acceso protege aquí las claves";
        is_off: "La llave de acceso está desactivada";
        left: "one: {n} clave aún no está sellada de nuevo. | many: {n} de claves aún no están selladas de nuevo. | other: {n} claves aún no están selladas de nuevo.";
        retiring: "one: La desactivación no ha terminado: {n} clave aún la necesita. | many: La desactivación no ha terminado: {n} de claves aún la necesitan. | other: La desactivación no ha terminado: {n} claves aún la necesitan.";
        not_offered: "Este navegador no ofrece aquí llaves de acceso: necesitan https (o localhost) y una dirección con nombre.";
        not_given: "El navegador no obtuvo ninguna llave de acceso: se canceló, tardó demasiado o no está en este dispositivo. No ha cambiado nada; inténtelo de nuevo.";
        no_secret: "Esta llave de acceso no puede proteger claves (le falta PRF). No ha cambiado nada; pruebe con otra. Puede eliminarla donde se guardan sus llaves de acceso.";
        broken: "El navegador rechazó la llave de acceso. No ha cambiado nada.";
        wrong: "Esta llave de acceso no abre lo que está sellado aquí.";
        not_stored: "El almacenamiento de este navegador se negó. Las claves siguen selladas como antes.";
    }
}
