//! French: why a disk can't go, and what to do about it.

use crate::messages::reasons::Source;

translation! {
    Source {
        status: "Son état est « {names} » et non « available »";
        status_fix: "Attendez qu’il soit disponible, ou corrigez ce qui le retient, puis actualisez.";
        attached: "Il est attaché à un serveur ({names})";
        attached_fix: "Détachez-le d’abord du serveur. Arrêtez avant cela ce qui y écrit.";
        awaiting: "Un transfert de ce disque est déjà en attente";
        awaiting_fix: "Remettez l’ID et la clé de ce transfert, ou annulez-le.";
        awaiting_unlisted: "Il attend un destinataire, mais son transfert n’est pas dans la liste";
        awaiting_unlisted_fix: "Voyez la page des transferts : elle dit ce que l’on peut faire.";
        other_owner: "Il appartient à un autre projet ({names})";
        other_owner_fix: "Passez au projet auquel il appartient.";
        encrypted: "Il est chiffré";
        encrypted_fix: "Les disques chiffrés ne peuvent pas être transférés. Copiez les données sur un nouveau disque non chiffré et transférez celui-ci.";
        snapshots: "one: Il a {n} instantané : {names} | many: Il a {n} d’instantanés : {names} | other: Il a {n} instantanés : {names}";
        snapshots_fix: "Supprimez ses instantanés, ou créez un nouveau disque à partir de l’un d’eux et transférez celui-ci.";
        snapshots_backup_fix: "Ces instantanés viennent de sauvegardes. Ils ne disparaissent que lorsque les sauvegardes sont supprimées.";
        snapshots_along: "Ses instantanés le suivent : {names}";
        busy_snapshot: "Un de ses instantanés n’est pas disponible : {names}";
        busy_snapshot_fix: "Attendez cet instantané, ou supprimez-le.";
        backups: "one: Il a {n} sauvegarde : {names} | many: Il a {n} de sauvegardes : {names} | other: Il a {n} sauvegardes : {names}";
        backups_fix: "Supprimez ses sauvegardes. Notez que vous ne pourrez plus le restaurer ensuite.";
        backups_stay: "Ses sauvegardes restent chez vous : {names}";
        server_backup: "Il est contenu dans la sauvegarde d’un serveur : {names}";
        server_backup_fix: "Le cloud peut refuser. Dans ce cas, supprimez ces sauvegardes de serveur.";
        policy: "Une stratégie de sauvegarde s’y applique : {names}";
        policy_fix: "Dissociez le disque de son coffre, ou la stratégie du coffre.";
        vault: "Il se trouve dans un coffre de sauvegarde sans stratégie : {names}";
        vault_fix: "Le cloud peut refuser. Dans ce cas, dissociez le disque du coffre.";
        snapshot_policy: "Une stratégie d’instantanés automatiques lui est liée";
        snapshot_policy_fix: "Son prochain instantané fera obstacle, même après la création du transfert. Détachez d’abord la stratégie.";
        prepaid: "Il est payé à l’année ou au mois (commande {names})";
        prepaid_fix: "Seuls les disques facturés à l’usage peuvent être transférés. Changez son mode de facturation à la fin de la commande.";
        frozen: "Il est gelé";
        frozen_fix: "Réglez les impayés du compte ou l’infraction qui l’a fait geler.";
        dss: "Il se trouve dans un pool de stockage dédié (DSS) : {names}";
        dess: "Il se trouve sur un stockage d’entreprise dédié (DESS) : {names}";
        dedicated_fix: "Les disques sur stockage dédié ne peuvent pas être transférés. Copiez les données sur un disque EVS et transférez celui-ci.";
        system_disk: "Un serveur démarre à partir de lui (disque système)";
        system_disk_fix: "Seuls les disques de données peuvent être transférés. Créez une image et partagez-la à la place.";
        system_disk_note: "Il est amorçable";
        locked: "Il est verrouillé par une autre opération ({names})";
        locked_fix: "Attendez la fin de cette opération, puis actualisez.";
        shared: "Il peut être attaché à plusieurs serveurs à la fois (disque partagé)";
        group: "Il fait partie d’un groupe de volumes ({names})";
        group_fix: "Retirez-le d’abord du groupe.";
        unchecked_snapshots: "S’il a des instantanés";
        unchecked_backups: "S’il a des sauvegardes";
        unchecked_policy: "Si une stratégie de sauvegarde s’y applique";
        unchecked_other: "Si autre chose fait obstacle";
    }
}
