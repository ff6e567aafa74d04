//! German: runs of many items, over reloads and tabs, and how long they'll take.

use crate::messages::resuming::Source;

translation! {
    Source {
        interrupted: "one: Das Erstellen von {n} Transfer wurde unterbrochen | other: Das Erstellen von {n} Transfers wurde unterbrochen";
        elsewhere: "one: {n} Transfer wird in einem anderen Tab erstellt | other: {n} Transfers werden in einem anderen Tab erstellt";
        counts: "Erstellt: {created}. Unbekannt: {unknown}. Noch nicht erstellt: {open}.";
        text: "Zuerst wird nachgesehen, was aus den unbekannten geworden ist. Was es geben kann, wird nicht noch einmal erstellt. Wenn Sie es lassen, bleibt das Erstellte, und der Rest wird nicht erstellt.";
        elsewhere_text: "Machen Sie dort weiter. Hier sehen Sie, wie weit es ist.";
        go_on: "Weitermachen";
        let_be: "Dabei belassen";
        another_first: "Schließen Sie zuerst die anderen Transfers ab: Sie finden sie auf der Seite „Datenträger übertragen“.";
        not_at_all: "Es kann gerade nicht weitergehen, und nichts wurde gesendet. Laden Sie die Seite neu und sehen Sie noch einmal nach.";
        asks: "Arbeitet noch ein anderer Tab daran?";
        asks_text: "Dieser Browser kann das nicht sagen. Wenn ein anderer Tab diese Transfers noch erstellt, machen Sie dort weiter.";
        minutes_left: "one: Noch etwa {n} Minute | other: Noch etwa {n} Minuten";
    }
}
