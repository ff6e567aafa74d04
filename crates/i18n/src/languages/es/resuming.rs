//! Spanish: runs of many items, over reloads and tabs, and how long they'll take.

use crate::messages::resuming::Source;

translation! {
    Source {
        interrupted: "one: La creación de {n} transferencia se interrumpió | many: La creación de {n} de transferencias se interrumpió | other: La creación de {n} transferencias se interrumpió";
        elsewhere: "one: {n} transferencia se está creando en otra pestaña | many: {n} de transferencias se están creando en otra pestaña | other: {n} transferencias se están creando en otra pestaña";
        counts: "Creadas: {created}. Desconocidas: {unknown}. Aún sin crear: {open}.";
        text: "Primero se comprueba qué fue de las desconocidas. Lo que quizá exista no se crea otra vez. Si lo deja así, lo creado permanece y el resto no se crea.";
        elsewhere_text: "Continúe allí. Aquí ve hasta dónde ha llegado.";
        go_on: "Continuar";
        let_be: "Dejarlo así";
        another_first: "Termine primero las otras transferencias: las encuentra en la página «Transferir discos».";
        not_at_all: "Ahora no se puede continuar, y no se envió nada. Recargue la página y mire otra vez.";
        asks: "¿Sigue trabajando en ello otra pestaña?";
        asks_text: "Este navegador no puede saberlo. Si otra pestaña todavía está creando estas transferencias, continúe allí.";
        minutes_left: "one: Queda {n} minuto aproximadamente | many: Quedan {n} de minutos aproximadamente | other: Quedan {n} minutos aproximadamente";
    }
}
