//! Spanish: what guards a sign-in.

use crate::messages::guard::Source;

translation! {
    Source {
        public: "Este es un equipo público o compartido: no guardar nada en este navegador";
        public_text: "Quién es usted, lo que hizo y las claves de las transferencias quedan solo en esta página. Las claves que no estén entregadas cuando cierre la sesión o la página se pierden. Lo que copie o descargue queda en el equipo.";
        public_keys: "Ha iniciado sesión como en un equipo público: las claves viven solo en esta página. Entregue cada una antes de cerrar la sesión o la página, o se perderá.";
        plain_keys: "Desde aquí no se entregan claves en claro";
        plain_keys_text: "Su organización no permite mostrar, copiar ni guardar claves en claro. Séllelas en un archivo y diga su frase de paso por otro medio.";
        plain_keys_before: "Su organización no permite mostrar, copiar ni guardar claves en claro. Lo que cree se entrega solo en un archivo sellado.";
        plain_keys_anyway: "Crear: sé que las claves se entregan solo en un archivo sellado";
        plain_keys_confirm: "Diga primero que sabe cómo se entregan las claves";
        plain_keys_nowhere: "Aquí no: las claves no se pueden mostrar y este navegador no guarda ninguna, así que nadie podría aceptar nunca";
        key_sealed: "Su organización no permite que se muestre";
        recipients: "Su organización quiere que las transferencias se entreguen solo a estas cuentas: {accounts}. Esta consola no acepta en ninguna otra; quien tenga el ID y la clave puede hacerlo en otro sitio.";
        not_a_recipient: "Su organización solo permite que esta consola acepte transferencias en estas cuentas: {accounts}. Este proyecto es de {account}.";
        idle: "¿Sigue ahí?";
        idle_text: "Nadie ha usado esta página desde hace un rato y está a punto de bloquearse. Pulse cualquier tecla para continuar.";
        idle_left: "Bloqueo dentro de {secs} s";
        locked: "Bloqueado";
        locked_text: "Nadie ha usado esta página desde hace un rato. Se conserva todo menos los secretos escritos. Lo que estaba en curso se termina. Identifíquese de nuevo para continuar.";
        put_aside: "Salió de esta página y ha vuelto, así que se cerró la sesión y se borraron los secretos escritos. Las claves selladas en este navegador siguen ahí.";
        another_user: "Este token es de otro usuario. Para iniciar sesión como otra persona, cierre antes la sesión.";
    }
}
