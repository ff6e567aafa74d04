//! Spanish: why a disk can't go, and what to do about it.

use crate::messages::reasons::Source;

translation! {
    Source {
        status: "Su estado es «{names}», no «available»";
        status_fix: "Espere a que esté disponible, o arregle lo que lo retiene, y después actualice.";
        attached: "Está conectado a un servidor ({names})";
        attached_fix: "Desconéctelo antes del servidor. Detenga primero lo que escribe en él.";
        awaiting: "Ya hay una transferencia suya pendiente";
        awaiting_fix: "Entregue el ID y la clave de esa transferencia, o cancélela.";
        awaiting_unlisted: "Espera a un destinatario, pero su transferencia no está en la lista";
        awaiting_unlisted_fix: "Consulte la página de transferencias: dice qué se puede hacer.";
        other_owner: "Pertenece a otro proyecto ({names})";
        other_owner_fix: "Cambie al proyecto al que pertenece.";
        encrypted: "Está cifrado";
        encrypted_fix: "Los discos cifrados no se pueden transferir. Copie los datos a un disco nuevo sin cifrar y transfiera ese.";
        snapshots: "one: Tiene {n} instantánea: {names} | many: Tiene {n} de instantáneas: {names} | other: Tiene {n} instantáneas: {names}";
        snapshots_fix: "Elimine sus instantáneas, o cree un disco nuevo a partir de una y transfiera ese.";
        snapshots_backup_fix: "Estas instantáneas proceden de copias de seguridad. Solo desaparecen cuando se eliminan las copias de seguridad.";
        snapshots_along: "Sus instantáneas van con él: {names}";
        busy_snapshot: "Una instantánea suya no está disponible: {names}";
        busy_snapshot_fix: "Espere a esa instantánea, o elimínela.";
        backups: "one: Tiene {n} copia de seguridad: {names} | many: Tiene {n} de copias de seguridad: {names} | other: Tiene {n} copias de seguridad: {names}";
        backups_fix: "Elimine sus copias de seguridad. Tenga en cuenta que después no podrá restaurarlo.";
        backups_stay: "Sus copias de seguridad se quedan con usted: {names}";
        server_backup: "Está incluido en la copia de seguridad de un servidor: {names}";
        server_backup_fix: "La nube puede rechazarlo. Si lo hace, elimine esas copias de seguridad del servidor.";
        policy: "Se le aplica una política de copias de seguridad: {names}";
        policy_fix: "Desvincule el disco de su almacén, o la política del almacén.";
        vault: "Está en un almacén de copias de seguridad sin política: {names}";
        vault_fix: "La nube puede rechazarlo. Si lo hace, desvincule el disco del almacén.";
        snapshot_policy: "Tiene vinculada una política de instantáneas automáticas";
        snapshot_policy_fix: "Su próxima instantánea será un obstáculo, también después de crear la transferencia. Desvincule antes la política.";
        prepaid: "Se paga por año o por mes (pedido {names})";
        prepaid_fix: "Solo se pueden transferir discos de pago por uso. Cambie su modo de facturación cuando termine el pedido.";
        frozen: "Está congelado";
        frozen_fix: "Resuelva los pagos pendientes de la cuenta o la infracción por la que se congeló.";
        dss: "Está en un grupo de almacenamiento dedicado (DSS): {names}";
        dess: "Está en almacenamiento empresarial dedicado (DESS): {names}";
        dedicated_fix: "Los discos en almacenamiento dedicado no se pueden transferir. Copie los datos a un disco EVS y transfiera ese.";
        system_disk: "Un servidor arranca desde él (disco de sistema)";
        system_disk_fix: "Solo se pueden transferir discos de datos. Cree una imagen y compártala en su lugar.";
        system_disk_note: "Es de arranque";
        locked: "Está bloqueado por otra operación ({names})";
        locked_fix: "Espere a que termine esa operación y después actualice.";
        shared: "Se puede conectar a varios servidores a la vez (disco compartido)";
        group: "Forma parte de un grupo de volúmenes ({names})";
        group_fix: "Quítelo antes del grupo.";
        unchecked_snapshots: "Si tiene instantáneas";
        unchecked_backups: "Si tiene copias de seguridad";
        unchecked_policy: "Si se le aplica una política de copias de seguridad";
        unchecked_other: "Si hay algún otro obstáculo";
    }
}
