//! Portuguese: receipts and notes of the other side.

use crate::messages::told::Source;

translation! {
    Source {
        import: "Importar um recibo…";
        import_title: "Recibo ou nota da outra parte";
        import_label: "Recibo ou nota";
        import_hint: "Cole o que a outra parte lhe enviou, ou escolha o arquivo dela. Não há chaves nele.";
        import_file: "Escolher um arquivo…";
        import_now: "Importar";
        no_receipt: "Isto não é um recibo nem uma nota deste console.";
        later: "Isto é de uma versão posterior deste console. Recarregue esta página.";
        too_large: "Este arquivo é grande demais para um recibo.";
        nothing: "Nada disso diz respeito a uma transferência deste projeto.";
        unknown: "one: Mais {n} não é deste projeto e fica de fora. | many: Mais {n} não são deste projeto e ficam de fora. | other: Mais {n} não são deste projeto e ficam de fora.";
        noted: "one: Anotado para {n} transferência. | many: Anotado para {n} de transferências. | other: Anotado para {n} transferências.";
        claim: "É o que a outra parte diz, anotado {time}. Não está provado: o que conta é o que a nuvem diz.";
        offered: "O remetente diz: oferecido";
        unwanted: "one: O destinatário não quer {n} disco | many: O destinatário não quer {n} de discos | other: O destinatário não quer {n} discos";
        unwanted_text: "É o que diz a nota dele. Cancele estas transferências e os discos ficam disponíveis para você de novo.";
        decline: "Não quero isto";
        decline_text: "Faça uma nota para o remetente, com o ID da transferência e sem chave. Nada é enviado à nuvem: a transferência espera até o remetente a cancelar.";
        decline_save: "Salvar a nota";
        decline_copy: "Copiar a nota";
        decline_done: "Envie a nota ao remetente. Ele a importa na página de transferências dele.";
    }
}
