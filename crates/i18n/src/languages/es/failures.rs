//! Spanish: what went wrong with a request, in general.

use crate::messages::failures::Source;

translation! {
    Source {
        unreachable: "No se puede acceder a la nube";
        unreachable_fix: "El servidor de la consola funciona, pero no puede conectarse a la nube. No se ha cambiado nada. Inténtelo de nuevo dentro de un momento.";
        offline: "Sin conexión";
        offline_fix: "Este dispositivo no tiene conexión, o el servidor de la consola no funciona. Inténtelo de nuevo dentro de un momento.";
        lost: "La respuesta se perdió";
        lost_fix: "La conexión se cortó antes de que llegara una respuesta. Si algo debía cambiar, puede haber ocurrido.";
        timed_out: "No llegó ninguna respuesta a tiempo";
        repeated: "El navegador envió esta solicitud dos veces";
        repeated_fix: "Llegó a la nube una vez como máximo, y la respuesta se perdió. Si algo debía cambiar, puede haber ocurrido.";
        unreadable: "La respuesta no se puede leer";
        unreadable_fix: "Puede que haya respondido algo distinto de la nube, como un proxy. Inténtelo de nuevo; si sigue así, avise a su administrador.";
        too_long: "La respuesta es demasiado larga para leerla";
        too_long_fix: "La lectura se detuvo a los 32 MiB, más de lo que necesita ninguna nube. Si algo debía cambiar, puede haber ocurrido. Avise a su administrador.";
        moved: "La lista cambió mientras se leía";
        moved_fix: "A lo que se muestra puede faltarle algo. Actualice.";
        certificate: "El certificado de la nube no es de confianza";
        certificate_fix: "El servidor de la consola se negó a comunicarse con la nube. No se envió nada. Comunique a su administrador lo que dijo el servidor.";
        redirected: "La nube remitió a otra dirección";
        redirected_fix: "La consola no sigue esas remisiones, porque se llevarían su sesión. Su administrador debe corregir la dirección de la nube.";
        direct: "La nube no respondió a esta página";
        direct_fix: "A esta nube se la llama directamente desde el navegador. Este dispositivo no tiene conexión, la nube no funciona, su certificado no es de confianza aquí, o no permite que la llamen páginas de esta dirección (CORS): un navegador no dice cuál es la causa. Si sigue así, comunique a su administrador la dirección de esta página.";
        not_taken: "Este servicio no acepta su sesión";
        not_taken_fix: "La sesión en sí es válida, así que iniciarla de nuevo no sirve. Puede que sea para otra región, o que la dirección de su red no esté permitida. Cierre la sesión y elija otra región, o pregunte a su administrador.";
        intercepted: "Algo entre esta página y la nube respondió en su lugar";
        intercepted_fix: "Suele ser el inicio de sesión o el proxy de su empresa, que quiere saber quién es usted. Abra esta dirección en otra pestaña, o vuelva a cargar esta página, para identificarse. Después inténtelo de nuevo.";
        not_sent: "No se pudo enviar la solicitud";
        not_sent_fix: "No se pudo cargar una parte de esta consola, o algo en la solicitud no se puede enviar. Nada ha salido de esta página. Inténtelo de nuevo; si no sirve, vuelva a cargar la página.";
        not_signed_in: "Su sesión ya no se acepta";
        not_signed_in_fix: "Inicie sesión de nuevo. Todo lo que hay en la página se conserva.";
        not_allowed: "No tiene permiso para hacer esto";
        not_allowed_fix: "Pida a su administrador el permiso {action}, concedido para el proyecto: para las transferencias no basta con un permiso para un proyecto empresarial.";
        not_allowed_role_fix: "Su rol en este proyecto no lo permite. Pida a su administrador uno que lo permita, a menudo «member». La regla de la nube es {policy}.";
        not_allowed_unnamed_fix: "Pida a su administrador un rol que lo permita en este proyecto.";
        frozen: "La cuenta está congelada o suspendida";
        frozen_fix: "Resuelva los pagos pendientes o la verificación en la consola del proveedor y después inténtelo de nuevo.";
        not_found: "La nube no lo encuentra";
        not_found_fix: "Se eliminó o se movió, o está en otro proyecto o región.";
        broken_group: "Un disco de este proyecto pertenece a un grupo de volúmenes de otro proyecto";
        broken_group_fix: "Se transfirió fuera de ese grupo, y la nube no puede mostrar ni el disco ni la lista en la que está. Un administrador de la nube puede arreglarlo: restablecer el estado del grupo y después quitar el disco del grupo.";
        over_quota: "Una cuota no es suficiente";
        over_quota_fix: "Libere espacio o solicite una cuota mayor.";
        ineligible: "La nube rechaza la transferencia de este disco";
        ineligible_fix: "Actualice los discos para ver si algo ha cambiado.";
        locked: "El disco está bloqueado por otra operación";
        locked_fix: "Espere a que termine y después inténtelo de nuevo.";
        too_many: "La nube pide menos solicitudes";
        too_many_fix: "Espere un poco y después inténtelo de nuevo.";
        goes_on_in: "one: Continúa por sí solo dentro de {n} segundo. | many: Continúa por sí solo dentro de {n} de segundos. | other: Continúa por sí solo dentro de {n} segundos.";
        bad_request: "La nube no entendió la solicitud";
        bad_request_fix: "Esta consola y la nube no coinciden en una regla. Comunique a su administrador lo que dijo la nube.";
        cloud_fault: "La nube tiene problemas";
        cloud_fault_fix: "Inténtelo de nuevo dentro de un momento.";
        other: "La nube lo rechazó (HTTP {status})";
        part: "No se pudo cargar esta parte de la consola";
        part_fix: "La conexión se cortó, o la consola se actualizó. Inténtelo de nuevo; si no sirve, vuelva a cargar la página.";
        journal: "El almacenamiento de este navegador se negó a guardar el registro";
        journal_fix: "No se envió nada. Libere almacenamiento o salga de la navegación privada y después inténtelo de nuevo.";
    }
}
