//! German: receipts and notes of the other side.

use crate::messages::told::Source;

translation! {
    Source {
        import: "Beleg importieren…";
        import_title: "Beleg oder Notiz der anderen Seite";
        import_label: "Beleg oder Notiz";
        import_hint: "Fügen Sie ein, was die andere Seite Ihnen geschickt hat, oder wählen Sie die Datei. Schlüssel stehen nicht darin.";
        import_file: "Datei wählen…";
        import_now: "Importieren";
        no_receipt: "Das ist weder ein Beleg noch eine Notiz dieser Konsole.";
        later: "Das stammt aus einer späteren Version dieser Konsole. Laden Sie diese Seite neu.";
        too_large: "Diese Datei ist zu groß für einen Beleg.";
        nothing: "Nichts davon betrifft einen Transfer dieses Projekts.";
        unknown: "one: {n} weiterer darin gehört nicht zu diesem Projekt und bleibt weg. | other: {n} weitere darin gehören nicht zu diesem Projekt und bleiben weg.";
        noted: "one: Für {n} Transfer vermerkt. | other: Für {n} Transfers vermerkt.";
        claim: "So sagt es die andere Seite, vermerkt {time}. Bewiesen ist es nicht: Es zählt, was die Cloud sagt.";
        offered: "Absender sagt: angeboten";
        unwanted: "one: Der Empfänger möchte {n} Datenträger nicht | other: Der Empfänger möchte {n} Datenträger nicht";
        unwanted_text: "So sagt es seine Notiz. Brechen Sie diese Transfers ab, dann stehen Ihnen die Datenträger wieder zur Verfügung.";
        decline: "Das möchte ich nicht";
        decline_text: "Erstellen Sie eine Notiz für den Absender, mit der ID des Transfers und ohne Schlüssel. An die Cloud geht nichts: Der Transfer wartet, bis der Absender ihn abbricht.";
        decline_save: "Notiz speichern";
        decline_copy: "Notiz kopieren";
        decline_done: "Schicken Sie die Notiz dem Absender. Er importiert sie auf seiner Seite der Transfers.";
    }
}
