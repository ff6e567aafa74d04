//! Portuguese: why a disk can't go, and what to do about it.

use crate::messages::reasons::Source;

translation! {
    Source {
        status: "O estado dele é “{names}”, não “available”";
        status_fix: "Espere que fique disponível, ou corrija o que o prende, e atualize.";
        attached: "Ele está anexado a um servidor ({names})";
        attached_fix: "Desanexe-o antes do servidor. Pare primeiro o que grava nele.";
        awaiting: "Já há uma transferência dele pendente";
        awaiting_fix: "Entregue o ID e a chave dessa transferência, ou cancele-a.";
        awaiting_unlisted: "Espera por um destinatário, mas a transferência dele não está na lista";
        awaiting_unlisted_fix: "Veja a página de transferências: ela diz o que se pode fazer.";
        other_owner: "Ele pertence a outro projeto ({names})";
        other_owner_fix: "Mude para o projeto ao qual ele pertence.";
        encrypted: "Ele está criptografado";
        encrypted_fix: "Discos criptografados não podem ser transferidos. Copie os dados para um disco novo sem criptografia e transfira esse.";
        snapshots: "one: Ele tem {n} snapshot: {names} | many: Ele tem {n} de snapshots: {names} | other: Ele tem {n} snapshots: {names}";
        snapshots_fix: "Exclua os snapshots dele, ou crie um disco novo a partir de um e transfira esse.";
        snapshots_backup_fix: "Estes snapshots vêm de backups. Eles só desaparecem quando os backups são excluídos.";
        snapshots_along: "Os snapshots dele vão junto: {names}";
        busy_snapshot: "Um snapshot dele não está disponível: {names}";
        busy_snapshot_fix: "Espere esse snapshot, ou exclua-o.";
        backups: "one: Ele tem {n} backup: {names} | many: Ele tem {n} de backups: {names} | other: Ele tem {n} backups: {names}";
        backups_fix: "Exclua os backups dele. Lembre-se de que depois não será possível restaurá-lo.";
        backups_stay: "Os backups dele ficam com você: {names}";
        server_backup: "Ele está contido no backup de um servidor: {names}";
        server_backup_fix: "A nuvem pode recusar. Se recusar, exclua esses backups do servidor.";
        policy: "Uma política de backup se aplica a ele: {names}";
        policy_fix: "Desassocie o disco do cofre, ou a política do cofre.";
        vault: "Ele está em um cofre de backup sem política: {names}";
        vault_fix: "A nuvem pode recusar. Se recusar, desassocie o disco do cofre.";
        snapshot_policy: "Uma política de snapshots automáticos está vinculada a ele";
        snapshot_policy_fix: "O próximo snapshot será um obstáculo, também depois de criada a transferência. Desvincule antes a política.";
        prepaid: "Ele é pago por ano ou por mês (pedido {names})";
        prepaid_fix: "Só discos com pagamento por uso podem ser transferidos. Mude o modo de cobrança quando o pedido terminar.";
        frozen: "Ele está congelado";
        frozen_fix: "Resolva os pagamentos em atraso da conta ou a violação que o congelou.";
        dss: "Ele está em um pool de armazenamento dedicado (DSS): {names}";
        dess: "Ele está em armazenamento empresarial dedicado (DESS): {names}";
        dedicated_fix: "Discos em armazenamento dedicado não podem ser transferidos. Copie os dados para um disco EVS e transfira esse.";
        system_disk: "Um servidor inicia a partir dele (disco de sistema)";
        system_disk_fix: "Só discos de dados podem ser transferidos. Crie uma imagem e compartilhe-a no lugar dele.";
        system_disk_note: "Ele é inicializável";
        locked: "Ele está bloqueado por outra operação ({names})";
        locked_fix: "Espere que essa operação termine e atualize.";
        shared: "Ele pode ser anexado a vários servidores ao mesmo tempo (disco compartilhado)";
        group: "Ele faz parte de um grupo de volumes ({names})";
        group_fix: "Retire-o antes do grupo.";
        unchecked_snapshots: "Se ele tem snapshots";
        unchecked_backups: "Se ele tem backups";
        unchecked_policy: "Se uma política de backup se aplica a ele";
        unchecked_other: "Se algo mais impede";
    }
}
