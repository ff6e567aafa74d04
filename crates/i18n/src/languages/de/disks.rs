//! German: the page of disks.

use crate::messages::disks::Source;

translation! {
    Source {
        title: "Datenträger";
        lead: "Welche Datenträger an ein anderes Konto übertragen werden können, und warum andere nicht.";
        eligible: "Übertragbar";
        blocked: "Gesperrt";
        undecided: "Unsicher";
        checking: "Wird geprüft…";
        all: "Alle";
        filter_verdict: "Bewertung";
        search: "Name oder ID suchen";
        any_status: "Jeder Status";
        any_type: "Jeder Typ";
        any_zone: "Jede Zone";
        sort_by: "Nach {column} sortieren";
        verdict: "Bewertung";
        select: "{disk} auswählen";
        select_all: "Alle übertragbaren auswählen, die passen";
        selected: "{n} Datenträger ausgewählt";
        selected_size: "Zusammen {n} GiB";
        clear_selection: "Auswahl aufheben";
        clear_filters: "Filter zurücksetzen";
        transfer_selected: "Übertragen…";
        select_first: "Wählen Sie mindestens einen Datenträger aus";
        blocked_selected: "Nicht übertragbar: Grund ansehen";
        empty_title: "Keine Datenträger in diesem Projekt";
        empty_text: "Datenträger, die in diesem Projekt und dieser Region erstellt oder angenommen wurden, erscheinen hier.";
        none_match: "Kein Datenträger passt";
        none_match_text: "Ändern Sie die Filter oder setzen Sie sie zurück, um mehr zu sehen.";
        showing: "{n} von {total} Datenträgern";
        why: "Warum";
        reasons: "one: {n} Grund | other: {n} Gründe";
        why_blocked: "Warum er nicht übertragbar ist";
        not_checked: "Was nicht geprüft werden konnte";
        good_to_know: "Gut zu wissen";
        may_surprise: "Kann im Weg stehen";
        nothing_against: "Es ist nichts bekannt, was einem Transfer im Weg steht.";
        source: "Quelle: {source}";
        partial_title: "Einiges konnte nicht gelesen werden";
        partial_text: "Ohne diese Angaben werden Datenträger als „Unsicher“ angezeigt und nicht als übertragbar.";
        listing_disks: "Datenträger";
        listing_transfers: "Ausstehende Transfers";
        listing_snapshots: "Snapshots";
        listing_standard_snapshots: "Standard-Snapshots";
        listing_backups: "Sicherungen";
        listing_vaults: "Sicherungs-Vaults";
        listing_policies: "Sicherungsrichtlinien";
        unreadable: "one: {n} Datenträger in der Antwort hat keine lesbare ID und wird ausgelassen. | other: {n} Datenträger in der Antwort haben keine lesbare ID und werden ausgelassen.";
        failed_title: "Die Datenträger konnten nicht geladen werden";
        table: "Datenträger des Projekts";
        transfer_this: "Diesen Datenträger übertragen…";
        see_transfer: "Transfer ansehen";
        still_reading: "Snapshots, Sicherungen und Richtlinien werden noch gelesen.";
        frozen_note: "Ob ein Datenträger eingefroren ist, lässt sich in dieser Cloud vorab nicht prüfen.";
    }
}
