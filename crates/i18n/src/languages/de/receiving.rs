//! German: requests to be sent something, keys of recipients, packages that are sealed to them.

use crate::messages::receiving::Source;

translation! {
    Source {
        ask: "Um etwas bitten…";
        ask_title: "Um etwas bitten";
        ask_text: "Erstellen Sie einen Link und senden Sie ihn der Person, die die Datenträger hat. Sie versiegelt die Schlüssel für Sie: Unterwegs kann sie sonst niemand öffnen.";
        who: "Ihr Name";
        who_hint: "Der Absender sieht ihn als Ihre eigene Angabe, nicht als Beweis.";
        make: "Link erstellen";
        make_failed: "Der Browser konnte keinen Schlüssel erstellen oder aufheben. Es wurde nichts erstellt.";
        in_page: "Ihr Schlüssel ist nur in dieser Seite und verschwindet mit ihr. Lassen Sie die Seite offen, bis Sie die Datenträger bekommen haben, oder sichern Sie den Schlüssel.";
        in_browser: "Ihr Schlüssel ist in diesem Browser versiegelt. Wer die Browserdaten löscht, löscht auch ihn: Heben Sie eine Sicherung auf.";
        link: "Anfragelink";
        copy_link: "Link kopieren";
        fingerprint: "Fingerabdruck";
        fingerprint_own: "Lesen Sie diese Ziffern dem Absender am Telefon vor. Sieht er dieselben, hat niemand einen anderen Schlüssel in den Link gesetzt.";
        no_place: "Soll der Link sagen, wohin die Datenträger kommen, melden Sie sich zuerst an.";
        back_up: "Schlüssel sichern…";
        backed_up: "Gesichert";
        backed_up_text: "Die Datei liegt in Ihren Downloads. Mit dieser Passphrase öffnet sie, was für Sie versiegelt wurde, in jedem Browser. Bewahren Sie beides getrennt auf.";
        restore: "Sicherung verwenden…";
        restore_title: "Diese Sicherung ist versiegelt";
        restored: "Der Schlüssel aus der Sicherung wird jetzt verwendet.";
        no_key_in_it: "Die Datei ließ sich öffnen, enthält aber keinen Schlüssel. Wählen Sie die Sicherung eines Schlüssels.";
        remove: "Schlüssel entfernen…";
        remove_text: "Was für ihn versiegelt wurde, lässt sich hier nicht mehr öffnen, und ohne Sicherung überhaupt nicht.";
        remove_yes: "Schlüssel entfernen";
        send_title: "Jemandem Datenträger senden";
        send_lead: "Jemand bittet Sie um Datenträger. Alles hier sagt der Link: Niemand hat es geprüft.";
        nothing_asked: "Es ist keine Anfrage geöffnet. Fügen Sie den Link ein, den Ihnen der Empfänger gesendet hat.";
        request: "Anfragelink oder Schlüssel";
        request_hint: "Was Ihnen der Empfänger gesendet hat: ein Link oder ein Schlüssel, der mit age1 beginnt.";
        not_a_request: "Darin ist weder eine Anfrage noch ein Schlüssel. Bitten Sie den Empfänger, sie noch einmal zu senden.";
        says_who: "Gibt sich aus als";
        says_nobody: "Sie sagt nicht, wer bittet";
        says_where: "Wohin";
        compare: "Vergleichen Sie diese Ziffern mit der Person am Telefon, unter einer Nummer, die Sie kennen. Sieht sie andere, hat jemand einen anderen Schlüssel in den Link gesetzt.";
        broken: "Diese Anfrage ist unbrauchbar";
        broken_text: "Der Link wurde unterwegs abgeschnitten oder verändert. Bitten Sie den Empfänger noch einmal darum.";
        broken_later: "Der Link stammt aus einer neueren Version dieser Konsole. Laden Sie die Seite neu, oder bitten Sie um den Schlüssel selbst.";
        broken_key: "Für den Schlüssel darin lässt sich nichts versiegeln. Bitten Sie den Empfänger um einen anderen Link.";
        sent_before: "Zuletzt haben Sie am {time} für diesen Schlüssel versiegelt.";
        changed: "„{name}“ kennen Sie mit einem anderen Schlüssel. Rufen Sie die Person an, bevor Sie etwas übergeben: Vielleicht benutzt jemand anderes den Namen.";
        elsewhere: "Die Anfrage nennt {there}, und Sie sind in {here} angemeldet. Ein Transfer kann nur in der Region angenommen werden, in der er erstellt wurde.";
        choose_disks: "Datenträger dafür wählen";
        put_aside: "Anfrage beiseitelegen";
        sign_in_first: "Melden Sie sich an, um die Datenträger zu wählen";
        for_whom: "Für „{name}“, wie die Anfrage sagt";
        for_unnamed: "Für jemanden, dessen Anfrage keinen Namen nennt";
        not_for_them: "Nicht dafür";
        seal_to: "Für „{name}“ versiegeln…";
        seal_to_unnamed: "Für diese Anfrage versiegeln…";
        seal_to_other: "Für einen Empfänger versiegeln…";
        sealing_to: "Für einen Empfänger versiegeln";
        ready: "Versiegelt: Nur dieser Empfänger kann es öffnen. Senden Sie es auf beliebigem Weg.";
        copy_package: "Paketlink kopieren";
        copy_armored: "Als Text kopieren";
        save_file: "Als Datei speichern";
        too_long: "Ein Link wäre für Mail und Chat zu lang: Senden Sie die Datei oder den Text.";
        seal_anyway: "Trotzdem für diesen Schlüssel versiegeln";
        remembered: "Dieser Browser merkt sich den Empfänger, sobald Sie es kopiert oder gespeichert haben. Darin ist nichts Geheimes.";
        known: "Für wen Sie schon versiegelt haben";
        choose: "Wählen";
        choose_named: "„{name}“ Wählen";
        forget: "Vergessen";
        forget_named: "„{name}“ Vergessen";
        other: "Jemand anderen wählen";
    }
}
