//! French: keys in this browser, what seals them, and destroying them.

use crate::messages::keys::Source;

translation! {
    Source {
        destroyed: "Détruite ici";
        destroyed_text: "La clé a été détruite volontairement dans ce navigateur. Annulez le transfert et créez-le de nouveau.";
        destroyed_after: "Vous avez remis la clé ; elle a ensuite été détruite ici. Le destinataire peut encore accepter.";
        destroyed_at: "Clé détruite ici {time}";
        cannot_hand_over: "Sa clé a été détruite ici";
        history_destroyed: "one: {time} : {n} entrée de cet historique a été détruite. | many: {time} : {n} d’entrées de cet historique ont été détruites. | other: {time} : {n} entrées de cet historique ont été détruites.";
        history_cleared: "one: Le {time}, {by} a effacé {n} entrée de cet historique. | many: Le {time}, {by} a effacé {n} d’entrées de cet historique. | other: Le {time}, {by} a effacé {n} entrées de cet historique.";
        holds: "Ce que ce navigateur garde de ce compte";
        kept: "one: {n} clé scellée qui n’est pas remise | many: {n} de clés scellées qui ne sont pas remises | other: {n} clés scellées qui ne sont pas remises";
        handed_over: "one: {n} clé scellée qui est remise | many: {n} de clés scellées qui sont remises | other: {n} clés scellées qui sont remises";
        history: "one: {n} ligne d’historique | many: {n} de lignes d’historique | other: {n} lignes d’historique";
        becomes: "Que doit-on en faire ?";
        keep: "Garder ici";
        keep_text: "Vous le retrouverez ici à la prochaine connexion. Nul besoin d’être connecté pour ouvrir des clés scellées : qui peut utiliser ce navigateur, ou a ses fichiers, le peut.";
        keep_passkey_text: "Vous le retrouverez ici à la prochaine connexion. Les clés scellées ne s’ouvrent qu’avec votre clé d’identification.";
        first: "Remettre d’abord les clés";
        first_text: "Vous restez connecté et voyez les transferts.";
        destroy_keys: "Détruire les clés";
        destroy_keys_text: "Ce qui n’est pas remis ne pourra plus qu’être annulé et créé de nouveau. L’historique indique que la clé a été détruite.";
        destroy_all: "Détruire les clés et l’historique";
        destroy_history: "Détruire l’historique";
        destroy_all_text: "Une ligne reste : combien d’entrées ont été détruites, et quand. Il n’y a pas d’autre trace.";
        confirm: "Je sais que c’est irréversible";
        confirm_first: "Cochez d’abord la case ci-dessus";
        destroy: "Détruire et se déconnecter";
        to_transfers: "Voir les transferts";
        destroy_failed: "Le stockage de ce navigateur a refusé : tout n’est pas détruit. Vous êtes toujours connecté.";
        keys_gone: "one: {n} clé détruite | many: {n} de clés détruites | other: {n} clés détruites";
        sealing_stays: "Ce qui scellait les clés n’a pas pu être supprimé : cette page est ouverte dans un autre onglet, dans une version plus ancienne. Fermez cet onglet.";
        title: "Clés dans ce navigateur";
        off_text: "Les clés sont scellées avec une clé de ce navigateur, qui se trouve à côté. Cela empêche de les lire dans son stockage ou de les utiliser ailleurs ; cela n’arrête ni quelqu’un qui a les fichiers de ce navigateur, ni un script sur cette page.";
        on_text: "Les clés sont scellées avec votre clé d’identification. Qui a les fichiers de ce navigateur ne peut pas les ouvrir sans elle ; un script sur cette page le peut, tant qu’elle est ouverte et que la clé d’identification a été fournie.";
        set_up: "Protéger par une clé d’identification…";
        set_up_title: "Protéger les clés par une clé d’identification ?";
        set_up_text: "La création de transferts se fait comme avant. Remettre une clé plus tard demande la clé d’identification, une fois par connexion.";
        set_up_warning: "Si vous perdez la clé d’identification, plus personne ne peut ouvrir ces clés. Les transferts ne pourront plus qu’être annulés et créés de nouveau ; les disques restent à vous.";
        set_up_others: "Elle protège toutes les clés de ce navigateur, y compris celles d’autres comptes.";
        set_up_yes: "Créer une clé d’identification";
        not_now: "Pas maintenant";
        turn_off: "Désactiver la clé d’identification";
        go_on: "Continuer";
        give_up: "La clé d’identification est perdue…";
        give_up_title: "Renoncer à la clé d’identification ?";
        give_up_text: "one: {n} clé scellée avec elle est détruite, quel que soit son compte. Son transfert ne pourra plus qu’être annulé et créé de nouveau. | many: {n} de clés scellées avec elle sont détruites, quel que soit leur compte. Leurs transferts ne pourront plus qu’être annulés et créés de nouveau. | other: {n} clés scellées avec elle sont détruites, quel que soit leur compte. Leurs transferts ne pourront plus qu’être annulés et créés de nouveau.";
        give_up_yes: "Détruire et y renoncer";
        is_on: "Désormais, une clé d’identification protège les clés ici";
        is_off: "La clé d’identification est désactivée";
        left: "one: {n} clé n’est pas encore scellée de nouveau. | many: {n} de clés ne sont pas encore scellées de nouveau. | other: {n} clés ne sont pas encore scellées de nouveau.";
        retiring: "one: La désactivation n’est pas terminée : {n} clé en a encore besoin. | many: La désactivation n’est pas terminée : {n} de clés en ont encore besoin. | other: La désactivation n’est pas terminée : {n} clés en ont encore besoin.";
        not_offered: "Ce navigateur ne propose pas de clés d’identification ici : il leur faut https (ou localhost) et une adresse avec un nom.";
        not_given: "Le navigateur n’a pas obtenu de clé d’identification : c’est annulé, trop long, ou elle n’est pas sur cet appareil. Rien n’a changé ; réessayez.";
        no_secret: "Cette clé d’identification ne peut pas protéger de clés (PRF lui manque). Rien n’a changé ; essayez-en une autre. Vous pouvez la supprimer là où vos clés d’identification sont conservées.";
        broken: "Le navigateur a refusé la clé d’identification. Rien n’a changé.";
        wrong: "Cette clé d’identification n’ouvre pas ce qui est scellé ici.";
        not_stored: "Le stockage de ce navigateur a refusé. Les clés sont scellées comme avant.";
    }
}
