//! Portuguese: keys in this browser, what seals them, and destroying them.

use crate::messages::keys::Source;

translation! {
    Source {
        destroyed: "Destruída aqui";
        destroyed_text: "A chave foi destruída de propósito neste navegador. Cancele a transferência e crie-a de novo.";
        destroyed_after: "Você entregou a chave; depois ela foi destruída aqui. O destinatário ainda pode aceitar.";
        destroyed_at: "Chave destruída aqui {time}";
        cannot_hand_over: "A chave foi destruída aqui";
        history_destroyed: "one: {time}: {n} entrada deste histórico foi destruída. | many: {time}: {n} de entradas deste histórico foram destruídas. | other: {time}: {n} entradas deste histórico foram destruídas.";
        history_cleared: "one: Em {time}, {by} apagou {n} entrada deste histórico. | many: Em {time}, {by} apagou {n} de entradas deste histórico. | other: Em {time}, {by} apagou {n} entradas deste histórico.";
        holds: "O que este navegador guarda desta conta";
        kept: "one: {n} chave lacrada que não foi entregue | many: {n} de chaves lacradas que não foram entregues | other: {n} chaves lacradas que não foram entregues";
        handed_over: "one: {n} chave lacrada que foi entregue | many: {n} de chaves lacradas que foram entregues | other: {n} chaves lacradas que foram entregues";
        history: "one: {n} linha de histórico | many: {n} de linhas de histórico | other: {n} linhas de histórico";
        becomes: "O que deve ser feito disso?";
        keep: "Guardar aqui";
        keep_text: "Você o encontra aqui depois de entrar de novo. Ninguém precisa entrar para abrir chaves lacradas: quem pode usar este navegador, ou tem seus arquivos, consegue.";
        keep_passkey_text: "Você o encontra aqui depois de entrar de novo. As chaves lacradas só se abrem com sua passkey.";
        first: "Entregar as chaves antes";
        first_text: "Você continua conectado e vê as transferências.";
        destroy_keys: "Destruir as chaves";
        destroy_keys_text: "O que não foi entregue só poderá ser cancelado e criado de novo. O histórico diz que a chave foi destruída.";
        destroy_all: "Destruir as chaves e o histórico";
        destroy_history: "Destruir o histórico";
        destroy_all_text: "Uma linha fica: quantas entradas foram destruídas, e quando. Não há outro registro.";
        confirm: "Sei que isso não pode ser desfeito";
        confirm_first: "Marque antes a caixa acima";
        destroy: "Destruir e sair";
        to_transfers: "Ver as transferências";
        destroy_failed: "O armazenamento deste navegador recusou: nem tudo foi destruído. Você continua conectado.";
        keys_gone: "one: {n} chave destruída | many: {n} de chaves destruídas | other: {n} chaves destruídas";
        sealing_stays: "O que lacrava as chaves não pôde ser descartado: esta página está aberta em outra guia, em uma versão anterior. Feche essa guia.";
        title: "Chaves neste navegador";
        off_text: "As chaves são lacradas com uma chave deste navegador, que fica ao lado delas. Isso impede que sejam lidas do armazenamento ou usadas em outro lugar; não as protege de quem tem os arquivos deste navegador nem de scripts nesta página.";
        on_text: "As chaves são lacradas com sua passkey. Quem tem os arquivos deste navegador não consegue abri-las sem ela; scripts nesta página conseguem, enquanto ela está aberta e a passkey foi fornecida.";
        set_up: "Proteger com uma passkey…";
        set_up_title: "Proteger as chaves com uma passkey?";
        set_up_text: "Criar transferências continua como antes. Entregar uma chave mais tarde pede a passkey, uma vez a cada acesso.";
        set_up_warning: "Se você perder a passkey, ninguém mais poderá abrir estas chaves. As transferências só poderão ser canceladas e criadas de novo; os discos continuam seus.";
        set_up_others: "Ela protege todas as chaves neste navegador, também as de outras contas.";
        set_up_yes: "Criar uma passkey";
        not_now: "Agora não";
        turn_off: "Desativar a passkey";
        go_on: "Continuar";
        give_up: "A passkey se perdeu…";
        give_up_title: "Desistir da passkey?";
        give_up_text: "one: {n} chave lacrada com ela é destruída, seja de que conta for. A transferência só poderá ser cancelada e criada de novo. | many: {n} de chaves lacradas com ela são destruídas, sejam de que conta forem. As transferências só poderão ser canceladas e criadas de novo. | other: {n} chaves lacradas com ela são destruídas, sejam de que conta forem. As transferências só poderão ser canceladas e criadas de novo.";
        give_up_yes: "Destruir e desistir";
        is_on: "A partir de agora uma passkey protege as chaves aqui";
        is_off: "A passkey está desativada";
        left: "one: {n} chave ainda não foi lacrada de novo. | many: {n} de chaves ainda não foram lacradas de novo. | other: {n} chaves ainda não foram lacradas de novo.";
        retiring: "one: A desativação não terminou: {n} chave ainda precisa dela. | many: A desativação não terminou: {n} de chaves ainda precisam dela. | other: A desativação não terminou: {n} chaves ainda precisam dela.";
        not_offered: "Este navegador não oferece passkeys aqui: elas precisam de https (ou localhost) e de um endereço com nome.";
        not_given: "O navegador não obteve uma passkey: foi cancelado, demorou demais, ou ela não está neste dispositivo. Nada mudou; tente de novo.";
        no_secret: "Esta passkey não pode proteger chaves (falta-lhe PRF). Nada mudou; tente outra. Você pode excluí-la onde suas passkeys são guardadas.";
        broken: "O navegador recusou a passkey. Nada mudou.";
        wrong: "Esta passkey não abre o que está lacrado aqui.";
        not_stored: "O armazenamento deste navegador recusou. As chaves continuam lacradas como antes.";
    }
}
