//! French: packages that are sealed in a file.

use crate::messages::sealing::Source;

translation! {
    Source {
        seal: "Sceller dans un fichier…";
        sealing: "Scellement…";
        working: "Scellement des clés";
        sealed: "Scellé et enregistré";
        sealed_text: "Le fichier est dans vos téléchargements. Envoyez-le par courriel ou messagerie. Dites cette phrase secrète au destinataire par un autre moyen, de préférence par téléphone : qui a les deux peut prendre les disques.";
        copy_phrase: "Copier la phrase secrète";
        once: "Elle n’est montrée que cette fois et n’est conservée nulle part. Si elle est perdue, scellez à nouveau : cela crée un autre fichier avec une autre phrase secrète.";
        told: "J’ai noté la phrase secrète";
        no_passkey: "La clé d’accès n’a pas été donnée, les clés restent donc scellées. Rien n’a été enregistré.";
        no_memory: "Cet appareil a trop peu de mémoire pour cela. Rien n’a été enregistré.";
        impossible: "Le navigateur n’a pas pu le sceller. Rien n’a été enregistré.";
        open_file: "Ouvrir un fichier…";
        file_is_sealed: "Ce fichier est scellé";
        phrase: "Phrase secrète";
        phrase_hint: "L’expéditeur vous l’a dite par un autre moyen que le fichier. Les espaces, tirets et majuscules sont sans importance.";
        open: "Ouvrir";
        opening: "Ouverture…";
        mistyped: "Il y a une faute dans la phrase secrète : comparez chaque caractère avec ce que l’on vous a dit.";
        missing: "Saisissez la phrase secrète.";
        wrong_phrase: "Cette phrase secrète n’ouvre pas le fichier. Demandez à l’expéditeur celle qui lui correspond.";
        key_needed: "Il est scellé pour une autre clé que celles de ce navigateur. Ouvrez-le dans le navigateur où vous avez fait la demande, ou apportez sa sauvegarde ici sous « Demander un envoi ».";
        damaged: "Le paquet a été modifié ou coupé en chemin. Rien n’en est utilisé. Demandez à l’expéditeur de l’envoyer à nouveau.";
        too_much: "Le paquet demande plus de travail ou de mémoire que cette page n’en accorde. Demandez-en un autre à l’expéditeur.";
        no_package: "Le paquet s’est ouvert, mais il ne contient aucun transfert. Demandez le bon à l’expéditeur.";
        later: "Le paquet vient d’une version ultérieure de cette console. Rechargez cette page ou ouvrez-le avec cette version.";
        opened: "one: Le paquet contient {n} transfert avec sa clé. Regardez ce qu’il dit, puis acceptez. | many: Le paquet contient {n} de transferts avec leurs clés. Regardez ce qu’il dit, puis acceptez. | other: Le paquet contient {n} transferts avec leurs clés. Regardez ce qu’il dit, puis acceptez.";
        left_out: "one: {n} autre transfert est inutilisable | many: {n} d’autres transferts sont inutilisables | other: {n} autres transferts sont inutilisables";
        note: "L’expéditeur a écrit : « {text} »";
    }
}
