//! German: commands of other clients, and rights to grant.

use crate::messages::commands::Source;

translation! {
    Source {
        title: "Befehle für andere Programme";
        text: "Dieselben Schritte für ein Skript oder für einen Rechner ohne Browser. In keinem Befehl steht ein Schlüssel oder ein Token: Nach dem Schlüssel wird gefragt, wenn er läuft.";
        client: "Programm";
        list_disks: "Datenträger auflisten";
        create: "Transfers anlegen";
        list: "Transfers auflisten";
        show: "Transfer anzeigen";
        cancel: "Abbrechen";
        accept: "Annehmen";
        copy_named: "Kopieren: {what}";
        copy_failed: "Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.";
        not_there: "{what}: Dieses Programm hat nichts dafür.";
        curl_note: "Für bash und zsh. Legen Sie vorher ein Token in der Variablen OS_TOKEN ab.";
        endpoint_note: "Legen Sie die Adresse des Blockspeichers in OS_VOLUME_ENDPOINT ab, ohne /v3 und was folgt: Diese Konsole kennt sie nicht.";
        openstack_note: "Melden Sie sich vorher über die Umgebung an, etwa mit einer openrc-Datei.";
        argument_note: "Das Programm nimmt den Schlüssel als Argument. Andere auf demselben Rechner können ihn sehen, solange der Befehl läuft.";
        koo_cli_note: "Nach der Anleitung des Anbieters geschrieben und von uns nicht erprobt. Das Programm meldet sich mit seinem eigenen Profil an.";
        terraform_note: "Terraform bewahrt in seinem Zustand auf, was es anlegt, auch den Schlüssel: lesbar für alle, die die Datei haben.";
        terraform_none: "Der Terraform-Provider für OpenStack hat keine Transfers.";
        grant: "Zu vergebende Berechtigungen";
        grant_iam: "Eine eigene Richtlinie mit genau den Berechtigungen, die hier nötig sind. Vergeben Sie sie für das Projekt: Für Transfers reicht ein Unternehmensprojekt nicht.";
        grant_cinder: "Regeln für policy.yaml von Cinder, für zwei Rollen, die ein Administrator anlegt. Mitglieder eines Projekts dürfen das alles ohnehin.";
        policy_of_sender: "Richtlinie für Absender";
        policy_of_recipient: "Richtlinie für Empfänger";
        rules: "Regeln für beide Rollen";
    }
}
