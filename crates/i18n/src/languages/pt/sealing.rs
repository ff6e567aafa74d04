//! Portuguese: packages that are sealed in a file.

use crate::messages::sealing::Source;

translation! {
    Source {
        seal: "Selar em um arquivo…";
        sealing: "Selando…";
        working: "Selando as chaves";
        sealed: "Selado e salvo";
        sealed_text: "O arquivo está nos seus downloads. Envie-o por e-mail ou chat. Diga esta frase secreta ao destinatário por outro meio, de preferência por telefone: quem tiver os dois pode levar os discos.";
        copy_phrase: "Copiar a frase secreta";
        once: "Ela é mostrada só esta vez e não fica guardada em lugar nenhum. Se for perdida, sele de novo: isso cria outro arquivo com outra frase secreta.";
        told: "Anotei a frase secreta";
        no_passkey: "A chave de acesso não foi dada, então as chaves continuam seladas. Nada foi salvo.";
        no_memory: "Este dispositivo tem pouca memória para isso. Nada foi salvo.";
        impossible: "O navegador não conseguiu selar. Nada foi salvo.";
        open_file: "Abrir um arquivo…";
        file_is_sealed: "Este arquivo está selado";
        phrase: "Frase secreta";
        phrase_hint: "O remetente a disse a você por outro meio que não o arquivo. Espaços, hífens e maiúsculas não importam.";
        open: "Abrir";
        opening: "Abrindo…";
        mistyped: "Há um erro na frase secreta: compare cada caractere com o que lhe disseram.";
        missing: "Digite a frase secreta.";
        wrong_phrase: "Esta frase secreta não abre o arquivo. Peça ao remetente a que pertence a ele.";
        key_needed: "Está selado para outra chave que não as deste navegador. Abra-o no navegador em que você fez o pedido, ou traga o backup para cá em “Pedir um envio”.";
        damaged: "O pacote foi alterado ou cortado no caminho. Nada dele é usado. Peça ao remetente que o envie de novo.";
        too_much: "O pacote pede mais trabalho ou memória do que esta página concede. Peça outro ao remetente.";
        no_package: "O pacote abriu, mas não contém transferências. Peça o certo ao remetente.";
        later: "O pacote é de uma versão posterior deste console. Recarregue esta página ou abra-o com aquela versão.";
        opened: "one: O pacote contém {n} transferência com a chave dela. Veja o que ele diz e depois aceite. | many: O pacote contém {n} de transferências com as chaves delas. Veja o que ele diz e depois aceite. | other: O pacote contém {n} transferências com as chaves delas. Veja o que ele diz e depois aceite.";
        left_out: "one: {n} outra transferência não pode ser usada | many: {n} de outras transferências não podem ser usadas | other: {n} outras transferências não podem ser usadas";
        note: "O remetente escreveu: “{text}”";
    }
}
