//! French: the frame around every page.

use crate::messages::frame::Source;

translation! {
    Source {
        product: "EVS Transfer Console";
        skip: "Aller au contenu";
        navigation: "Navigation principale";
        disks: "Disques";
        transfers: "Transferts";
        accept: "Accepter";
        account_menu: "Votre compte";
        place: "Projet et région";
        places: "Projets par région";
        find_place: "Rechercher des projets et des régions";
        no_such_place: "Aucun projet ni aucune région ne contient cela dans son nom.";
        place_alone: "Cette connexion ne vaut que pour ce projet.";
        places_failed: "Vos projets n’ont pas pu être listés";
        place_failed: "Impossible d’entrer dans ce projet";
        enter_place: "Entrer dans {project}";
        enter_place_text: "Votre cloud redemande le mot de passe pour un autre projet. Vous restez aussi connecté ici, et ce qui est en cours continue.";
        enter_it: "Entrer";
        arrived: "Vous êtes maintenant dans {project}, {region}.";
        session_left_little: "Moins d’une minute restante";
        session_left: "Encore {time}";
        session_over: "Votre connexion a pris fin";
        next_try: "La lecture reprend d’elle-même : prochain essai dans {secs} s.";
        stop_waiting: "Ne pas attendre";
        help: "Aide";
        help_topic: "Thème";
        help_close: "Fermer l’aide";
        help_failed: "L’aide n’a pas pu être chargée. Réessayez dans un instant.";
        shortcuts: "Raccourcis clavier";
        shortcuts_text: "Ils n’agissent jamais pendant que vous écrivez dans un champ.";
        shortcuts_on: "Utiliser les raccourcis de lettres et de signes";
        shortcut_search: "Aller à la recherche";
        shortcut_disks: "Aller aux disques";
        shortcut_transfers: "Aller aux transferts";
        shortcut_accept: "Aller à l’acceptation";
        paper_time: "Imprimé";
        sign_out: "Se déconnecter";
        language: "Langue";
        language_now: "Cette page est maintenant en français.";
        language_missing: "{language} n’a pas pu être chargé. La langue reste la même.";
        theme: "Thème";
        theme_auto: "Système";
        theme_light: "Clair";
        theme_dark: "Sombre";
        not_found: "Cette page n’existe pas";
        not_found_text: "L’adresse est peut-être mal saisie ou vient d’une autre version de cette console.";
        to_disks: "Aller à vos disques";
        offline: "Cet appareil est hors ligne. Ce que vous voyez peut être ancien ; rien n’est perdu.";
        updated: "La console a été mise à jour";
        updated_text: "Cette page est d’une version plus ancienne, dont certaines parties ne sont plus sur le serveur. Rechargez-la et reconnectez-vous. Les mots de passe et les clés sont à saisir de nouveau, le reste est conservé.";
        updated_load: "Recharger";
        notices: "Avis";
        messages: "Messages";
        close_message: "Fermer le message";
        leave_title: "Quitter cette page ?";
        leave_stay: "Rester ici";
        leave_go: "Quitter";
        sign_out_title: "Se déconnecter maintenant ?";
        sign_out_waiting: "one: {n} transfert attend son tour et ne sera pas commencé. | many: {n} de transferts attendent leur tour et ne seront pas commencés. | other: {n} transferts attendent leur tour et ne seront pas commencés.";
        sign_out_under_way: "one: {n} requête est en cours : le cloud peut encore l’exécuter. | many: {n} de requêtes sont en cours : le cloud peut encore les exécuter. | other: {n} requêtes sont en cours : le cloud peut encore les exécuter.";
        late_keys_sealed: "Les clés qui arrivent encore sont scellées dans ce navigateur.";
        late_keys_lost: "Ce navigateur ne peut pas garder de clés : celles qui arrivent encore seront perdues.";
        sign_out_unsealed: "one: {n} clé n’est que sur cette page et sera perdue. | many: {n} de clés ne sont que sur cette page et seront perdues. | other: {n} clés ne sont que sur cette page et seront perdues.";
        sign_out_stay: "Rester connecté";
        minutes: "{n} min";
        hours: "{n} h";
        journal_not_lasting: "Ce navigateur ne permet pas à la console de garder les clés (fenêtre privée ou stockage bloqué). Les clés n’existent que sur cette page : remettez chacune avant de la fermer.";
        crash_title: "Quelque chose s’est cassé sur cette page";
        crash_text: "Rechargez-la et reconnectez-vous. Les clés scellées dans ce navigateur sont toujours là. Une clé qui n’était ni scellée ni remise est perdue : annulez ce transfert et créez-le de nouveau.";
        crash_reload: "Recharger";
    }
}
