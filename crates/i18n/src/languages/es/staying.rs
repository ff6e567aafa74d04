//! Spanish: staying signed in over a reload.

use crate::messages::staying::Source;

translation! {
    Source {
        stay: "Seguir con la sesión iniciada al recargar esta página";
        stay_text: "Solo en esta pestaña, y si vuelve antes de un minuto. Para ello se guarda su token sellado; nunca una contraseña, una clave secreta ni un código de un solo uso. Cerrar la sesión, cerrar la pestaña o el bloqueo por inactividad le pone fin.";
        came_back: "Su sesión sigue iniciada como {user}: esta página solo se ha recargado.";
        cannot: "Este navegador no puede guardar la sesión: después de recargar la página tendrá que iniciarla de nuevo.";
    }
}
