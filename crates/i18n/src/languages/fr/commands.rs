//! French: commands of other clients, and rights to grant.

use crate::messages::commands::Source;

translation! {
    Source {
        title: "Commandes pour d’autres clients";
        text: "Les mêmes étapes pour un script, ou pour une machine sans navigateur. Aucune commande ne contient de clé ni de jeton : la clé est demandée à l’exécution.";
        client: "Client à utiliser";
        list_disks: "Lister les disques";
        create: "Créer les transferts";
        list: "Lister les transferts";
        show: "Afficher le transfert";
        cancel: "Annuler";
        accept: "Accepter";
        copy_named: "Copier : {what}";
        copy_failed: "Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le à la main.";
        not_there: "{what} : ce client n’a rien pour cela.";
        curl_note: "Pour bash et zsh. Mettez d’abord un jeton dans la variable OS_TOKEN.";
        endpoint_note: "Mettez l’adresse du stockage en mode bloc dans OS_VOLUME_ENDPOINT, sans /v3 ni la suite : cette console ne la connaît pas.";
        openstack_note: "Connectez-vous d’abord par l’environnement, par exemple avec un fichier openrc.";
        argument_note: "Ce client reçoit la clé en argument. D’autres sur la même machine peuvent la voir pendant l’exécution.";
        koo_cli_note: "Écrit d’après le guide du fournisseur et non essayé par nous. Le client se connecte avec son propre profil.";
        terraform_note: "Terraform garde dans son état ce qu’il crée, clé comprise, lisible par quiconque a le fichier.";
        terraform_none: "Le fournisseur Terraform pour OpenStack n’a pas de transferts.";
        grant: "Droits à accorder";
        grant_iam: "Une stratégie personnalisée avec les seuls droits nécessaires ici. Accordez-la pour le projet : un projet d’entreprise ne suffit pas pour les transferts.";
        grant_cinder: "Règles pour policy.yaml de Cinder, pour deux rôles qu’un administrateur crée. Les membres d’un projet peuvent déjà faire tout cela.";
        policy_of_sender: "Stratégie pour qui envoie";
        policy_of_recipient: "Stratégie pour qui reçoit";
        rules: "Règles pour les deux rôles";
    }
}
