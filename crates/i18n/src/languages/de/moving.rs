//! German: moving disks between two accounts of one person.

use crate::messages::moving::Source;

translation! {
    Source {
        title: "In ein anderes eigenes Konto verschieben";
        action: "In ein anderes eigenes Konto verschieben…";
        step_sign_in: "Zweites Konto";
        step_look: "Prüfen";
        step_move: "Verschieben";
        step_report: "Bericht";
        side_from: "Von";
        side_to: "Nach";
        lead: "Für alle, die in beiden Konten Rechte haben: Melden Sie sich bei dem Konto an, das die Datenträger bekommt. Beide Anmeldungen stehen auf dieser Seite nebeneinander, kein Schlüssel wird gezeigt, und die zweite endet, wenn Sie die Seite verlassen.";
        same_region: "Datenträger gehen nur innerhalb einer Region. Hier ist das {region}, {cloud}.";
        same_project: "In diesem Projekt sind die Datenträger schon, und Sie wurden dort wieder abgemeldet. Melden Sie sich bei einem anderen Konto an oder wählen Sie ein anderes Projekt.";
        other_place: "Diese Anmeldung galt einer anderen Cloud oder Region als der, in der die Datenträger sind, und ist wieder beendet.";
        sign_in_elsewhere: "Bei einem anderen Konto anmelden";
        included: "one: {n} Datenträger geht mit, {size} GiB | other: {n} Datenträger gehen mit, zusammen {size} GiB";
        nothing_goes: "Keiner der gewählten Datenträger kann gehen";
        left_out: "one: {n} gewählter Datenträger ist nicht dabei | other: {n} gewählte Datenträger sind nicht dabei";
        left_out_text: "Sie können aus diesen Gründen nicht gehen. Die anderen lassen sich ohne sie verschieben.";
        unsure: "one: Auch {n} Datenträger verschieben, bei dem sich nicht alles prüfen ließ | other: Auch {n} Datenträger verschieben, bei denen sich nicht alles prüfen ließ";
        what_happens_text: "Jeder Datenträger wird vom ersten Konto angeboten, vom zweiten angenommen und dort angesehen. Wird er nicht angenommen, wird der Transfer abgebrochen und nachgesehen, ob der Datenträger zurück ist. Bis dahin ist sein Schlüssel im Speicher dieser Seite und versiegelt in diesem Browser.";
        no_room: "Im zweiten Konto ist kein Platz für sie: siehe oben";
        try_anyway: "Trotzdem versuchen: Was nicht angenommen wird, kommt zurück";
        go: "one: {n} Datenträger verschieben | other: {n} Datenträger verschieben";
        progress: "{done} von {total} verschoben";
        count_back: "{n} zurück";
        count_needs_you: "one: {n} braucht Sie | other: {n} brauchen Sie";
        count_not_moved: "{n} nicht verschoben";
        creating: "Wird erstellt…";
        accepting: "Wird angenommen…";
        checking: "Datenträger wird geprüft…";
        canceling: "Wird abgebrochen…";
        moved: "Verschoben";
        back: "Zurück";
        not_moved: "Nicht verschoben";
        needs_you: "Braucht Sie";
        back_text: "Das zweite Konto hat ihn nicht bekommen. Der Transfer wurde abgebrochen, und der Datenträger ist nachweislich zurück.";
        pending_text: "Der Transfer steht noch aus. Machen Sie hier damit weiter oder unter „Transfers“, wo sein Schlüssel ist.";
        stopped_text: "Vor dem Annehmen wurde nichts mehr begonnen.";
        key_away: "Der Schlüssel lässt sich hier gerade nicht öffnen.";
        not_canceled: "Das zweite Konto hat ihn nicht bekommen, und der Transfer ließ sich nicht abbrechen.";
        unclear_text: "Das zweite Konto hat ihn nicht bekommen, und der Transfer ist beendet, aber dass der Datenträger zurück ist, war nicht zu sehen. Sehen Sie ihn sich in beiden Projekten an, bevor Sie etwas anderes mit ihm tun.";
        unknown_text: "Die Antwort ging verloren, und was geschehen ist, lässt sich noch nicht sagen. Nichts wird noch einmal gesendet. Sehen Sie noch einmal nach, oder sehen Sie den Transfer an.";
        not_seen: "Er wurde angenommen, aber der Datenträger ist im zweiten Konto nicht zu sehen. Suchen Sie ihn dort.";
        differs: "Er ist dort, aber nicht wie er war: {what}";
        not_begun_text: "Für ihn wurde nichts gesendet: Der Datenträger ist, wie er war.";
        leave_running: "Datenträger werden gerade verschoben. Wenn Sie gehen, wird kein weiterer begonnen, die laufenden werden fertig, und die zweite Anmeldung endet. Ein Transfer, der dann nicht angenommen ist, auch nach einem Neuladen, steht mit seinem Schlüssel unter „Transfers“.";
        second_gone: "Die zweite Anmeldung ist beendet, von hier lässt sich nichts mehr verschieben. Was nicht verschoben ist, kann neu gewählt werden.";
        end_second: "Zweite Anmeldung beenden";
    }
}
