//! French: what occurs everywhere.

use crate::messages::common::Source;

translation! {
    Source {
        close: "Fermer";
        qr_show: "Afficher le code QR";
        qr_title: "Lien sous forme de code QR";
        qr_text: "Scannez-le avec l’appareil photo d’un autre appareil. Il ne contient aucune clé lisible.";
        back: "Retour";
        retry: "Réessayer";
        refresh: "Actualiser";
        copy: "Copier";
        copied: "Copié";
        copy_failed: "Le navigateur n’a pas autorisé la copie. Affichez le texte et copiez-le à la main.";
        reveal: "Afficher";
        hide: "Masquer";
        hidden: "masqué";
        loading: "Chargement…";
        no_name: "(sans nom)";
        size: "{n} Gio";
        disk: "Disque";
        disk_id: "ID du disque";
        transfer_id: "ID du transfert";
        key: "Clé";
        name: "Nom";
        status: "État";
        size_label: "Taille";
        disk_type: "Type";
        zone: "Zone de disponibilité";
        created: "Création";
        project: "Projet";
        region: "Région";
        account: "Compte";
        cloud: "Cloud";
        unknown: "inconnu";
        request_id: "ID de la requête pour l’assistance : {id}";
        just_now: "à l’instant";
        updated: "Actualisé {time}";
        stale: "Actualisation impossible. Vous voyez ce qui a été lu {time}.";
        details: "Détails";
        more: "et {n} de plus";
    }
}
