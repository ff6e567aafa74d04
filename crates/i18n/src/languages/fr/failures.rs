//! French: what went wrong with a request, in general.

use crate::messages::failures::Source;

translation! {
    Source {
        unreachable: "Le cloud est injoignable";
        unreachable_fix: "Le serveur de la console fonctionne, mais n’arrive pas à joindre le cloud. Rien n’a été modifié. Réessayez dans un instant.";
        offline: "Pas de connexion";
        offline_fix: "Cet appareil est hors ligne, ou le serveur de la console est arrêté. Réessayez dans un instant.";
        lost: "La réponse s’est perdue";
        lost_fix: "La connexion a été coupée avant toute réponse. Si quelque chose devait être modifié, cela a pu se faire.";
        timed_out: "Aucune réponse n’est arrivée à temps";
        repeated: "Le navigateur a envoyé cette requête deux fois";
        repeated_fix: "Elle est allée une fois au plus jusqu’au cloud, et la réponse s’est perdue. Si quelque chose devait être modifié, cela a pu se faire.";
        unreadable: "La réponse est illisible";
        unreadable_fix: "Autre chose que le cloud a peut-être répondu, un proxy par exemple. Réessayez ; si cela persiste, prévenez votre administrateur.";
        too_long: "La réponse est trop longue pour être lue";
        too_long_fix: "La lecture s’est arrêtée à 32 Mio, plus qu’il n’en faut à aucun cloud. Si quelque chose devait être modifié, cela a pu se faire. Prévenez votre administrateur.";
        moved: "La liste a changé pendant la lecture";
        moved_fix: "Il peut manquer quelque chose à ce qui est affiché. Actualisez.";
        certificate: "Le certificat du cloud n’est pas approuvé";
        certificate_fix: "Le serveur de la console a refusé de communiquer avec le cloud. Rien n’a été envoyé. Transmettez à votre administrateur ce que le serveur a indiqué.";
        redirected: "Le cloud a renvoyé vers une autre adresse";
        redirected_fix: "La console ne suit pas ce genre de renvoi, car votre connexion y partirait aussi. Son administrateur doit corriger l’adresse du cloud.";
        direct: "Le cloud n’a pas répondu à cette page";
        direct_fix: "Ce cloud est appelé directement par le navigateur. Cet appareil est hors ligne, le cloud est arrêté, son certificat n’est pas approuvé ici, ou il n’autorise pas les pages de cette adresse à l’appeler (CORS) : un navigateur ne dit pas de quoi il s’agit. Si cela persiste, indiquez à votre administrateur l’adresse de cette page.";
        not_taken: "Ce service n’accepte pas votre connexion";
        not_taken_fix: "La connexion elle-même est valable : se reconnecter n’y changera rien. Elle vaut peut-être pour une autre région, ou l’adresse de votre réseau n’est pas autorisée. Déconnectez-vous et choisissez une autre région, ou demandez à votre administrateur.";
        intercepted: "Quelque chose entre cette page et le cloud a répondu à sa place";
        intercepted_fix: "C’est le plus souvent l’authentification ou le proxy de votre entreprise, qui veut savoir qui vous êtes. Ouvrez cette adresse dans un autre onglet, ou rechargez cette page, pour vous y connecter. Puis réessayez.";
        not_sent: "La requête n’a pas pu être envoyée";
        not_sent_fix: "Une partie de cette console n’a pas pu être chargée, ou quelque chose dans la requête ne peut pas être envoyé. Rien n’a quitté cette page. Réessayez ; si cela ne suffit pas, rechargez la page.";
        not_signed_in: "Votre connexion n’est plus acceptée";
        not_signed_in_fix: "Reconnectez-vous. Tout ce qui est sur la page est conservé.";
        not_allowed: "Vous n’y êtes pas autorisé";
        not_allowed_fix: "Demandez à votre administrateur l’autorisation {action} pour le projet : une autorisation pour un projet d’entreprise ne suffit pas pour les transferts.";
        not_allowed_role_fix: "Votre rôle dans ce projet ne le permet pas. Demandez à votre administrateur un rôle qui le permet, souvent « member ». La règle du cloud est {policy}.";
        not_allowed_unnamed_fix: "Demandez à votre administrateur un rôle qui le permet dans ce projet.";
        frozen: "Le compte est gelé ou suspendu";
        frozen_fix: "Réglez les impayés ou la vérification dans la console du fournisseur, puis réessayez.";
        not_found: "Le cloud ne le trouve pas";
        not_found_fix: "L’élément a été supprimé ou déplacé, ou il est dans un autre projet ou une autre région.";
        broken_group: "Un disque de ce projet appartient à un groupe de volumes d’un autre projet";
        broken_group_fix: "Il a été transféré hors de ce groupe, et le cloud ne peut afficher ni ce disque ni la liste où il figure. Un administrateur du cloud peut y remédier : réinitialiser l’état du groupe, puis retirer le disque du groupe.";
        over_quota: "Un quota ne suffit pas";
        over_quota_fix: "Libérez de la place ou demandez un quota plus élevé.";
        ineligible: "Le cloud refuse le transfert de ce disque";
        ineligible_fix: "Actualisez les disques pour voir si quelque chose a changé.";
        locked: "Le disque est verrouillé par une autre opération";
        locked_fix: "Attendez qu’elle se termine, puis réessayez.";
        too_many: "Le cloud demande moins de requêtes";
        too_many_fix: "Patientez un peu, puis réessayez.";
        goes_on_in: "one: Reprise automatique dans {n} seconde. | many: Reprise automatique dans {n} de secondes. | other: Reprise automatique dans {n} secondes.";
        bad_request: "Le cloud n’a pas compris la requête";
        bad_request_fix: "Cette console et le cloud ne s’accordent pas sur une règle. Transmettez à votre administrateur ce que le cloud a répondu.";
        cloud_fault: "Le cloud rencontre un problème";
        cloud_fault_fix: "Réessayez dans un instant.";
        other: "Le cloud a refusé (HTTP {status})";
        part: "Cette partie de la console n’a pas pu être chargée";
        part_fix: "La connexion a été coupée, ou la console a été mise à jour. Réessayez ; si cela ne suffit pas, rechargez la page.";
        journal: "Le stockage de ce navigateur a refusé de garder l’enregistrement";
        journal_fix: "Rien n’a été envoyé. Libérez de l’espace de stockage ou quittez la navigation privée, puis réessayez.";
    }
}
