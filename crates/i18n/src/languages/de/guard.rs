//! German: what guards a sign-in.

use crate::messages::guard::Source;

translation! {
    Source {
        public: "Dies ist ein öffentlicher oder gemeinsam genutzter Computer: in diesem Browser nichts aufbewahren";
        public_text: "Wer Sie sind, was Sie getan haben und die Schlüssel der Transfers bleiben nur auf dieser Seite. Schlüssel, die beim Abmelden oder Schließen nicht übergeben sind, gehen verloren. Was Sie kopieren oder herunterladen, bleibt auf dem Computer.";
        public_keys: "Sie sind wie an einem öffentlichen Computer angemeldet: Schlüssel gibt es nur auf dieser Seite. Übergeben Sie jeden, bevor Sie sich abmelden oder sie schließen, sonst ist er verloren.";
        plain_keys: "Schlüssel werden von hier nicht im Klartext übergeben";
        plain_keys_text: "Ihre Organisation erlaubt nicht, Schlüssel im Klartext zu zeigen, zu kopieren oder zu speichern. Versiegeln Sie sie in einer Datei, und nennen Sie deren Passphrase auf anderem Weg.";
        plain_keys_before: "Ihre Organisation erlaubt nicht, Schlüssel im Klartext zu zeigen, zu kopieren oder zu speichern. Was Sie erstellen, wird nur in einer versiegelten Datei übergeben.";
        plain_keys_anyway: "Erstellen: Ich weiß, dass die Schlüssel nur in einer versiegelten Datei übergeben werden";
        plain_keys_confirm: "Sagen Sie zuerst, dass Sie wissen, wie die Schlüssel übergeben werden";
        plain_keys_nowhere: "Nicht hier: Schlüssel dürfen nicht angezeigt werden, und dieser Browser bewahrt keine auf, also könnte nie jemand annehmen";
        key_sealed: "Ihre Organisation erlaubt nicht, dass er angezeigt wird";
        recipients: "Ihre Organisation möchte, dass Transfers nur an diese Konten übergeben werden: {accounts}. Diese Konsole nimmt in keinem anderen an; wer ID und Schlüssel hat, kann es anderswo tun.";
        not_a_recipient: "Ihre Organisation lässt diese Konsole Transfers nur in diesen Konten annehmen: {accounts}. Dieses Projekt gehört zu {account}.";
        idle: "Sind Sie noch da?";
        idle_text: "Diese Seite wurde eine Weile nicht benutzt und wird gleich gesperrt. Drücken Sie eine beliebige Taste, um weiterzumachen.";
        idle_left: "Sperre in {secs} s";
        locked: "Gesperrt";
        locked_text: "Diese Seite wurde eine Weile nicht benutzt. Alles darauf bleibt erhalten, nur eingegebene Geheimnisse nicht. Was im Gange war, wird beendet. Weisen Sie sich noch einmal aus, um weiterzumachen.";
        put_aside: "Sie haben diese Seite verlassen und sind zurückgekommen; deshalb wurden Sie abgemeldet, und eingegebene Geheimnisse wurden gelöscht. Schlüssel, die in diesem Browser versiegelt sind, sind noch da.";
        another_user: "Dieses Token gehört einem anderen Benutzer. Um sich als jemand anderes anzumelden, melden Sie sich zuerst ab.";
    }
}
