//! Spanish: moving disks between two accounts of one person.

use crate::messages::moving::Source;

translation! {
    Source {
        title: "Mover a otra cuenta mía";
        action: "Mover a otra cuenta mía…";
        step_sign_in: "Segunda cuenta";
        step_look: "Revisar";
        step_move: "Mover";
        step_report: "Informe";
        side_from: "De";
        side_to: "A";
        lead: "Para quien tiene permisos en las dos cuentas: inicie sesión en la cuenta que recibe los discos. Las dos sesiones están una junto a otra en esta página, no se muestra ninguna clave, y la segunda termina cuando usted sale de la página.";
        same_region: "Los discos se mueven dentro de una región. Aquí es {region}, {cloud}.";
        same_project: "Los discos ya están en este proyecto, y su sesión en él se ha cerrado de nuevo. Inicie sesión en otra cuenta o elija otro proyecto.";
        other_place: "Esa sesión era de otra nube o región que la de los discos, y ha terminado de nuevo.";
        sign_in_elsewhere: "Iniciar sesión en otra cuenta";
        included: "one: Va {n} disco, {size} GiB | many: Van {n} de discos, {size} GiB en total | other: Van {n} discos, {size} GiB en total";
        nothing_goes: "Ninguno de los discos elegidos puede ir";
        left_out: "one: {n} disco elegido no está incluido | many: {n} de discos elegidos no están incluidos | other: {n} discos elegidos no están incluidos";
        left_out_text: "No pueden ir, por estas razones. Los demás se pueden mover sin ellos.";
        unsure: "one: Mover también {n} disco del que no se pudo comprobar todo | many: Mover también {n} de discos de los que no se pudo comprobar todo | other: Mover también {n} discos de los que no se pudo comprobar todo";
        what_happens_text: "Cada disco lo ofrece la primera cuenta, lo acepta la segunda y allí se mira. Si no se acepta, su transferencia se cancela y se mira si el disco ha vuelto. Hasta entonces su clave está en la memoria de esta página y, sellada, en este navegador.";
        no_room: "La segunda cuenta no tiene espacio para ellos: véase arriba";
        try_anyway: "Intentarlo de todos modos: un disco que no se acepta vuelve";
        go: "one: Mover {n} disco | many: Mover {n} de discos | other: Mover {n} discos";
        progress: "{done} de {total} movidos";
        count_back: "one: {n} ha vuelto | many: {n} han vuelto | other: {n} han vuelto";
        count_needs_you: "one: {n} le necesita | many: {n} le necesitan | other: {n} le necesitan";
        count_not_moved: "one: {n} no movido | many: {n} no movidos | other: {n} no movidos";
        creating: "Creando…";
        accepting: "Aceptando…";
        checking: "Comprobando el disco…";
        canceling: "Cancelando…";
        moved: "Movido";
        back: "Ha vuelto";
        not_moved: "No movido";
        needs_you: "Le necesita";
        back_text: "La segunda cuenta no lo recibió. Su transferencia se canceló, y se vio que el disco ha vuelto.";
        pending_text: "Su transferencia está pendiente. Siga con ella aquí, o en «Transferencias», donde está su clave.";
        stopped_text: "No se empezó nada más antes de aceptarla.";
        key_away: "Su clave no se puede abrir aquí ahora.";
        not_canceled: "La segunda cuenta no lo recibió, y su transferencia no se pudo cancelar.";
        unclear_text: "La segunda cuenta no lo recibió y su transferencia ha terminado, pero no se vio que el disco haya vuelto. Mire el disco en los dos proyectos antes de hacer otra cosa con él.";
        unknown_text: "La respuesta se perdió, y aún no se puede decir qué ha pasado. No se envía nada de nuevo. Mire otra vez, o vea la transferencia.";
        not_seen: "Se aceptó, pero el disco no está a la vista en la segunda cuenta. Búsquelo allí.";
        differs: "Está allí, pero no como era: {what}";
        not_begun_text: "No se envió nada para él: el disco está como estaba.";
        leave_running: "Se están moviendo discos. Si sale, no se empieza ninguno más, se terminan los que están en curso y la segunda sesión termina. Una transferencia que entonces no esté aceptada, también tras recargar, se encuentra con su clave en «Transferencias».";
        second_gone: "La segunda sesión ha terminado, así que desde aquí no se puede mover nada más. Lo que no se ha movido se puede elegir de nuevo.";
        end_second: "Terminar la segunda sesión";
    }
}
