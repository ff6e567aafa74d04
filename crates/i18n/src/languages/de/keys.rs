//! German: keys in this browser, what seals them, and destroying them.

use crate::messages::keys::Source;

translation! {
    Source {
        destroyed: "Hier vernichtet";
        destroyed_text: "Der Schlüssel wurde in diesem Browser absichtlich vernichtet. Brechen Sie den Transfer ab und erstellen Sie ihn neu.";
        destroyed_after: "Sie haben den Schlüssel übergeben; danach wurde er hier vernichtet. Der Empfänger kann noch annehmen.";
        destroyed_at: "Schlüssel hier vernichtet {time}";
        cannot_hand_over: "Der Schlüssel wurde hier vernichtet";
        history_destroyed: "one: Am {time} wurde {n} Eintrag dieses Verlaufs vernichtet. | other: Am {time} wurden {n} Einträge dieses Verlaufs vernichtet.";
        history_cleared: "one: Am {time} hat {by} {n} Eintrag dieses Verlaufs gelöscht. | other: Am {time} hat {by} {n} Einträge dieses Verlaufs gelöscht.";
        holds: "Was dieser Browser von diesem Konto aufbewahrt";
        kept: "one: {n} versiegelter Schlüssel, der nicht übergeben ist | other: {n} versiegelte Schlüssel, die nicht übergeben sind";
        handed_over: "one: {n} versiegelter Schlüssel, der übergeben ist | other: {n} versiegelte Schlüssel, die übergeben sind";
        history: "one: {n} Zeile Verlauf | other: {n} Zeilen Verlauf";
        becomes: "Was soll damit geschehen?";
        keep: "Hier behalten";
        keep_text: "Sie finden es nach dem nächsten Anmelden hier wieder. Um versiegelte Schlüssel zu öffnen, muss niemand angemeldet sein: Wer diesen Browser benutzen kann oder seine Dateien hat, kann es.";
        keep_passkey_text: "Sie finden es nach dem nächsten Anmelden hier wieder. Versiegelte Schlüssel öffnet nur Ihr Passkey.";
        first: "Zuerst Schlüssel übergeben";
        first_text: "Sie bleiben angemeldet und sehen die Transfers.";
        destroy_keys: "Schlüssel vernichten";
        destroy_keys_text: "Was nicht übergeben ist, kann dann nur noch abgebrochen und neu erstellt werden. Der Verlauf hält fest, dass der Schlüssel vernichtet wurde.";
        destroy_all: "Schlüssel und Verlauf vernichten";
        destroy_history: "Verlauf vernichten";
        destroy_all_text: "Eine Zeile bleibt: wie viele Einträge vernichtet wurden und wann. Andere Aufzeichnungen gibt es nicht.";
        confirm: "Ich weiß, dass sich das nicht rückgängig machen lässt";
        confirm_first: "Setzen Sie zuerst oben den Haken";
        destroy: "Vernichten und abmelden";
        to_transfers: "Transfers ansehen";
        destroy_failed: "Der Speicher dieses Browsers hat abgelehnt: Es ist nicht alles vernichtet. Sie sind noch angemeldet.";
        keys_gone: "{n} Schlüssel vernichtet";
        sealing_stays: "Womit die Schlüssel versiegelt waren, konnte nicht verworfen werden: Diese Seite ist in einem anderen Tab in einer älteren Version offen. Schließen Sie diesen Tab.";
        title: "Schlüssel in diesem Browser";
        off_text: "Schlüssel sind mit einem Schlüssel dieses Browsers versiegelt, der daneben liegt. Das schützt davor, dass sie aus seinem Speicher gelesen oder anderswo verwendet werden; es schützt nicht vor jemandem, der die Dateien dieses Browsers hat, und nicht vor Skripten auf dieser Seite.";
        on_text: "Schlüssel sind mit Ihrem Passkey versiegelt. Wer die Dateien dieses Browsers hat, kann sie ohne ihn nicht öffnen; Skripte auf dieser Seite können es, solange sie offen ist und der Passkey gegeben wurde.";
        set_up: "Mit einem Passkey schützen…";
        set_up_title: "Schlüssel mit einem Passkey schützen?";
        set_up_text: "Transfers erstellen geht wie bisher. Wer später einen Schlüssel übergibt, wird nach dem Passkey gefragt, einmal je Anmeldung.";
        set_up_warning: "Wenn Sie den Passkey verlieren, kann niemand diese Schlüssel mehr öffnen. Die Transfers können dann nur noch abgebrochen und neu erstellt werden; die Datenträger bleiben Ihnen.";
        set_up_others: "Er schützt alle Schlüssel in diesem Browser, auch die anderer Konten.";
        set_up_yes: "Passkey anlegen";
        not_now: "Nicht jetzt";
        turn_off: "Passkey abschalten";
        go_on: "Weiter";
        give_up: "Der Passkey ist verloren…";
        give_up_title: "Den Passkey aufgeben?";
        give_up_text: "one: {n} Schlüssel, der damit versiegelt ist, wird vernichtet, gleich zu welchem Konto er gehört. Sein Transfer kann dann nur noch abgebrochen und neu erstellt werden. | other: {n} Schlüssel, die damit versiegelt sind, werden vernichtet, gleich zu welchem Konto sie gehören. Ihre Transfers können dann nur noch abgebrochen und neu erstellt werden.";
        give_up_yes: "Vernichten und aufgeben";
        is_on: "Ab jetzt schützt ein Passkey die Schlüssel hier";
        is_off: "Der Passkey ist abgeschaltet";
        left: "one: {n} Schlüssel ist noch nicht neu versiegelt. | other: {n} Schlüssel sind noch nicht neu versiegelt.";
        retiring: "one: Das Abschalten ist nicht fertig: {n} Schlüssel braucht ihn noch. | other: Das Abschalten ist nicht fertig: {n} Schlüssel brauchen ihn noch.";
        not_offered: "Dieser Browser bietet hier keine Passkeys an: Sie brauchen https (oder localhost) und eine Adresse mit einem Namen.";
        not_given: "Der Browser hat keinen Passkey bekommen: Es wurde abgebrochen, dauerte zu lange, oder er ist nicht auf diesem Gerät. Es hat sich nichts geändert; versuchen Sie es noch einmal.";
        no_secret: "Dieser Passkey kann keine Schlüssel schützen (ihm fehlt PRF). Es hat sich nichts geändert; versuchen Sie einen anderen. Sie können ihn dort löschen, wo Ihre Passkeys aufbewahrt werden.";
        broken: "Der Browser hat den Passkey abgelehnt. Es hat sich nichts geändert.";
        wrong: "Dieser Passkey öffnet nicht, was hier versiegelt ist.";
        not_stored: "Der Speicher dieses Browsers hat abgelehnt. Schlüssel sind versiegelt wie bisher.";
    }
}
