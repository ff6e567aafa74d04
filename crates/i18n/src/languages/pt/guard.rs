//! Portuguese: what guards a sign-in.

use crate::messages::guard::Source;

translation! {
    Source {
        public: "Este é um computador público ou compartilhado: não guardar nada neste navegador";
        public_text: "Quem você é, o que fez e as chaves das transferências ficam só nesta página. As chaves que não estiverem entregues quando você sair ou fechar a página se perdem. O que você copiar ou baixar fica no computador.";
        public_keys: "Você entrou como em um computador público: as chaves existem só nesta página. Entregue cada uma antes de sair ou de fechá-la, ou ela se perde.";
        plain_keys: "Chaves não são entregues em claro daqui";
        plain_keys_text: "A sua organização não permite mostrar, copiar nem salvar chaves em claro. Sele-as em um arquivo e diga a frase secreta dele por outro meio.";
        plain_keys_before: "A sua organização não permite mostrar, copiar nem salvar chaves em claro. O que você criar é entregue apenas em um arquivo selado.";
        plain_keys_anyway: "Criar: sei que as chaves são entregues apenas em um arquivo selado";
        plain_keys_confirm: "Diga primeiro que sabe como as chaves são entregues";
        plain_keys_nowhere: "Aqui não: as chaves não podem ser mostradas e este navegador não guarda nenhuma, por isso ninguém poderia aceitar";
        key_sealed: "Sua organização não permite que ela seja mostrada";
        recipients: "Sua organização quer que as transferências sejam entregues somente a estas contas: {accounts}. Este console não aceita em nenhuma outra; quem tem o ID e a chave pode fazê-lo em outro lugar.";
        not_a_recipient: "Sua organização permite que este console aceite transferências somente nestas contas: {accounts}. Este projeto é de {account}.";
        idle: "Você ainda está aí?";
        idle_text: "Ninguém usa esta página há algum tempo, e ela está prestes a ser bloqueada. Pressione qualquer tecla para continuar.";
        idle_left: "Bloqueio em {secs} s";
        locked: "Bloqueado";
        locked_text: "Ninguém usa esta página há algum tempo. Tudo nela é mantido, menos os segredos digitados. O que estava em andamento é concluído. Identifique-se de novo para continuar.";
        put_aside: "Você deixou esta página e voltou; por isso seu acesso foi encerrado e os segredos digitados foram apagados. As chaves lacradas neste navegador continuam aqui.";
        another_user: "Este token é de outro usuário. Para entrar como outra pessoa, saia antes.";
    }
}
