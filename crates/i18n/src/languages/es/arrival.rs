//! Spanish: what has come, held against what was said of it, and what is still to be done.

use crate::messages::arrival::Source;

translation! {
    Source {
        same: "Como dijo el remitente: {facts}.";
        other_title: "No todo es como dijo el remitente";
        other: "{fact}: según el remitente «{said}», en realidad «{is}»";
        other_fix: "Vale lo que muestra la nube. Pregunte al remitente si este es el disco correcto.";
        todo: "Lo que no viene con el disco";
        todo_lead: "La nube transfiere el disco y lo que contiene. Ocúpese usted del resto:";
        todo_backup: "Copias de seguridad: no está en ninguno de sus almacenes ni bajo ninguna de sus políticas de copia. Añádalo a uno si debe tener copias.";
        todo_snapshots: "Instantáneas automáticas: ninguna de sus políticas de instantáneas lo incluye todavía.";
        todo_tags: "Etiquetas y proyecto de empresa: el proveedor no dice qué ocurre con ellos. Revíselos y vuelva a definirlos.";
        todo_attach: "El servidor: no está conectado a ninguno. Conéctelo y monte sus sistemas de archivos; el remitente sabe dónde estaba.";
    }
}
