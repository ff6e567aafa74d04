//! French: requests to be sent something, keys of recipients, packages that are sealed to them.

use crate::messages::receiving::Source;

translation! {
    Source {
        ask: "Demander un envoi…";
        ask_title: "Demander un envoi";
        ask_text: "Créez un lien et envoyez-le à la personne qui a les disques. Elle scelle les clés pour vous : personne d’autre ne peut les ouvrir en chemin.";
        who: "Votre nom";
        who_hint: "L’expéditeur le voit comme vos propres mots, pas comme une preuve.";
        make: "Créer le lien";
        make_failed: "Le navigateur n’a pas pu créer ou garder de clé. Rien n’a été créé.";
        in_page: "Votre clé n’est que dans cette page et disparaît avec elle. Gardez la page ouverte jusqu’à l’envoi des disques, ou sauvegardez la clé.";
        in_browser: "Votre clé est scellée dans ce navigateur. Effacer ses données l’efface aussi : gardez une sauvegarde.";
        link: "Lien de demande";
        copy_link: "Copier le lien";
        fingerprint: "Empreinte";
        fingerprint_own: "Lisez ces chiffres à l’expéditeur par téléphone. S’il voit les mêmes, personne n’a mis une autre clé dans le lien.";
        no_place: "Pour que le lien dise où vont les disques, connectez-vous d’abord.";
        back_up: "Sauvegarder la clé…";
        backed_up: "Clé sauvegardée";
        backed_up_text: "Le fichier est dans vos téléchargements. Avec cette phrase secrète, il ouvre ce qui est scellé pour vous, dans tout navigateur. Conservez-les séparément.";
        restore: "Utiliser une sauvegarde…";
        restore_title: "Cette sauvegarde est scellée";
        restored: "La clé de la sauvegarde est maintenant utilisée.";
        no_key_in_it: "Le fichier s’est ouvert, mais il ne contient pas de clé. Choisissez la sauvegarde d’une clé.";
        remove: "Supprimer la clé…";
        remove_text: "Ce qui est scellé pour elle ne pourra plus être ouvert ici, ni nulle part sans sauvegarde.";
        remove_yes: "Supprimer la clé";
        send_title: "Envoyer des disques à quelqu’un";
        send_lead: "Quelqu’un vous demande des disques. Tout ceci est ce que dit le lien : personne ne l’a vérifié.";
        nothing_asked: "Aucune demande n’est ouverte. Collez le lien que le destinataire vous a envoyé.";
        request: "Lien de demande ou clé";
        request_hint: "Ce que le destinataire vous a envoyé : un lien, ou une clé qui commence par age1.";
        not_a_request: "Il n’y a ni demande ni clé dans ce texte. Demandez au destinataire de l’envoyer à nouveau.";
        says_who: "Dit être";
        says_nobody: "Elle ne dit pas qui demande";
        says_where: "Destination";
        compare: "Comparez ces chiffres avec cette personne par téléphone, à un numéro que vous connaissez. Si elle en voit d’autres, quelqu’un a mis une autre clé dans le lien.";
        broken: "Cette demande est inutilisable";
        broken_text: "Le lien a été coupé ou modifié en chemin. Redemandez-le au destinataire.";
        broken_later: "Le lien vient d’une version plus récente de cette console. Rechargez cette page ou demandez la clé elle-même.";
        broken_key: "Rien ne peut être scellé pour la clé qu’il contient. Demandez un autre lien au destinataire.";
        sent_before: "Vous avez scellé pour cette clé en dernier le {time}.";
        changed: "Vous connaissez « {name} » avec une autre clé. Appelez cette personne avant de remettre quoi que ce soit : quelqu’un d’autre utilise peut-être ce nom.";
        elsewhere: "La demande indique {there}, et vous êtes connecté à {here}. Un transfert ne peut être accepté que dans la région où il a été créé.";
        choose_disks: "Choisir les disques à envoyer";
        put_aside: "Mettre la demande de côté";
        sign_in_first: "Connectez-vous pour choisir les disques";
        for_whom: "Pour « {name} », d’après la demande";
        for_unnamed: "Pour quelqu’un dont la demande ne dit pas le nom";
        not_for_them: "Pas pour cette personne";
        seal_to: "Sceller pour « {name} »…";
        seal_to_unnamed: "Sceller pour cette demande…";
        seal_to_other: "Sceller pour un destinataire…";
        sealing_to: "Sceller pour un destinataire";
        ready: "C’est scellé : seul ce destinataire peut l’ouvrir. Envoyez-le par n’importe quel moyen.";
        copy_package: "Copier le lien du paquet";
        copy_armored: "Copier comme texte";
        save_file: "Enregistrer dans un fichier";
        too_long: "Un lien serait trop long pour le courriel et la messagerie : envoyez le fichier ou le texte.";
        seal_anyway: "Sceller quand même pour cette clé";
        remembered: "Ce navigateur retient le destinataire dès que vous avez copié ou enregistré. Cela ne contient aucun secret.";
        known: "Pour qui vous avez déjà scellé";
        choose: "Choisir";
        choose_named: "Choisir « {name} »";
        forget: "Oublier";
        forget_named: "Oublier « {name} »";
        other: "Choisir quelqu’un d’autre";
    }
}
