//! German: packages that are sealed in a file.

use crate::messages::sealing::Source;

translation! {
    Source {
        seal: "In einer Datei versiegeln…";
        sealing: "Versiegeln…";
        working: "Die Schlüssel werden versiegelt";
        sealed: "Versiegelt und gespeichert";
        sealed_text: "Die Datei liegt in Ihren Downloads. Senden Sie sie per Mail oder Chat. Nennen Sie dem Empfänger diese Passphrase auf anderem Weg, am besten am Telefon: Wer beides hat, kann die Datenträger nehmen.";
        copy_phrase: "Passphrase kopieren";
        once: "Sie wird nur dieses eine Mal gezeigt und nirgends aufbewahrt. Geht sie verloren, versiegeln Sie erneut: Das ergibt eine andere Datei mit einer anderen Passphrase.";
        told: "Ich habe die Passphrase notiert";
        no_passkey: "Der Passkey wurde nicht gegeben, die Schlüssel bleiben versiegelt. Es wurde nichts gespeichert.";
        no_memory: "Dieses Gerät hat zu wenig Speicher dafür. Es wurde nichts gespeichert.";
        impossible: "Der Browser konnte es nicht versiegeln. Es wurde nichts gespeichert.";
        open_file: "Datei öffnen…";
        file_is_sealed: "Diese Datei ist versiegelt";
        phrase: "Passphrase";
        phrase_hint: "Der Absender hat sie Ihnen auf anderem Weg genannt als die Datei. Leerzeichen, Bindestriche und Großbuchstaben sind gleichgültig.";
        open: "Öffnen";
        opening: "Wird geöffnet…";
        mistyped: "In der Passphrase ist ein Fehler: Vergleichen Sie jedes Zeichen mit dem, was Ihnen genannt wurde.";
        missing: "Geben Sie die Passphrase ein.";
        wrong_phrase: "Diese Passphrase öffnet die Datei nicht. Fragen Sie den Absender nach der richtigen.";
        key_needed: "Es ist für einen anderen Schlüssel versiegelt als die dieses Browsers. Öffnen Sie es in dem Browser, in dem Sie die Anfrage erstellt haben, oder holen Sie dessen Sicherung unter „Um etwas bitten“ hierher.";
        damaged: "Das Paket wurde unterwegs verändert oder abgeschnitten. Nichts davon wird verwendet. Bitten Sie den Absender, es noch einmal zu senden.";
        too_much: "Das Paket verlangt mehr Arbeit oder Speicher, als diese Seite gibt. Bitten Sie den Absender um ein anderes.";
        no_package: "Das Paket ließ sich öffnen, enthält aber keine Transfers. Bitten Sie den Absender um das richtige.";
        later: "Das Paket stammt von einer späteren Version dieser Konsole. Laden Sie die Seite neu, oder öffnen Sie es mit jener Version.";
        opened: "one: Das Paket enthält {n} Transfer mit seinem Schlüssel. Sehen Sie nach, was es sagt, und nehmen Sie dann an. | other: Das Paket enthält {n} Transfers mit ihren Schlüsseln. Sehen Sie nach, was es sagt, und nehmen Sie dann an.";
        left_out: "one: {n} weiterer Transfer darin ist unbrauchbar | other: {n} weitere Transfers darin sind unbrauchbar";
        note: "Der Absender schrieb: „{text}“";
    }
}
