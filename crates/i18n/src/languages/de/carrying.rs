//! German: an account's record, taken from one browser to another.

use crate::messages::carrying::Source;

translation! {
    Source {
        take: "In einen anderen Browser mitnehmen…";
        bring: "Aufzeichnungen hereinholen…";
        take_title: "Aufzeichnungen dieses Kontos in einen anderen Browser mitnehmen";
        take_text: "Eine versiegelte Datei enthält die Transfers und Schlüssel dieses Kontos, die dieser Browser hat, in allen Projekten. Hier wird nichts entfernt: Die Schlüssel sind dann in beiden Browsern, bis ihre Transfers enden. Um sie hier zu vernichten, melden Sie sich ab und wählen Sie das. Das Protokoll bleibt hier.";
        make: "Datei erstellen";
        made: "Die Datei ist gespeichert";
        made_text: "Die Datei liegt in Ihren Downloads. Melden Sie sich im anderen Browser beim selben Konto an, öffnen Sie „Transfers“ und holen Sie sie mit dieser Passphrase herein. Bewahren Sie beides getrennt auf: Wer beides hat, hat die Schlüssel.";
        nothing: "Dieser Browser hat nichts von diesem Konto, das Sie mitnehmen könnten.";
        not_read: "Der Speicher dieses Browsers lässt sich nicht lesen. Laden Sie die Seite neu und versuchen Sie es noch einmal.";
        unopened: "one: {n} Schlüssel ließ sich nicht öffnen; sein Transfer ist ohne ihn in der Datei. | other: {n} Schlüssel ließen sich nicht öffnen; ihre Transfers sind ohne sie in der Datei.";
        left_out: "one: Für den ganzen Verlauf ist in der Datei kein Platz: Der älteste Eintrag fehlt. | other: Für den ganzen Verlauf ist in der Datei kein Platz: Die {n} ältesten Einträge fehlen.";
        bring_title: "Aufzeichnungen aus einem anderen Browser hereinholen";
        bring_text: "Wählen Sie im Browser, der sie hat, auf dieser Seite „In einen anderen Browser mitnehmen…“. Was schon hier ist, bleibt, wie es ist; ein Schlüssel, der hier fehlt, kommt dazu.";
        choose: "Datei wählen…";
        open_title: "Diese Aufzeichnungen sind versiegelt";
        not_a_record: "Das sind keine Aufzeichnungen eines Browsers, oder sie wurden verändert. Es wurde nichts gespeichert.";
        elsewhere: "Diese Aufzeichnungen gehören dem Konto „{account}“ in der Cloud „{cloud}“, und Sie sind bei einem anderen angemeldet. Es wurde nichts gespeichert.";
        not_yet: "Das ist in der Datei. Noch ist nichts gespeichert.";
        made_at: "Erstellt";
        entries: "Transfers darin";
        known: "Davon schon hier";
        keys: "Schlüssel, die dazukommen";
        nothing_new: "Alles darin ist schon hier.";
        bring_yes: "Hereinholen";
        brought: "one: {n} Transfer wurde hereingeholt. | other: {n} Transfers wurden hereingeholt.";
        brought_keys: "one: {n} Schlüssel wurde in diesem Browser versiegelt. | other: {n} Schlüssel wurden in diesem Browser versiegelt.";
        unsealed: "one: {n} Schlüssel ließ sich hier nicht versiegeln. Holen Sie die Aufzeichnungen noch einmal herein. | other: {n} Schlüssel ließen sich hier nicht versiegeln. Holen Sie die Aufzeichnungen noch einmal herein.";
        not_stored: "Der Speicher dieses Browsers hat abgelehnt. Es wurde nichts hereingeholt.";
        not_kept: "Diese Seite speichert nichts in diesem Browser, daher lassen sich hier keine Aufzeichnungen aus einem anderen Browser hereinholen.";
    }
}
