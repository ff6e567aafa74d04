//! Portuguese: runs of many items, over reloads and tabs, and how long they'll take.

use crate::messages::resuming::Source;

translation! {
    Source {
        interrupted: "one: A criação de {n} transferência foi interrompida | many: A criação de {n} de transferências foi interrompida | other: A criação de {n} transferências foi interrompida";
        elsewhere: "one: {n} transferência está sendo criada em outra guia | many: {n} de transferências estão sendo criadas em outra guia | other: {n} transferências estão sendo criadas em outra guia";
        counts: "Criadas: {created}. Desconhecidas: {unknown}. Ainda não criadas: {open}.";
        text: "Primeiro se verifica o que aconteceu com as desconhecidas. O que talvez exista não é criado de novo. Se você deixar assim, o que foi criado permanece e o restante não é criado.";
        elsewhere_text: "Continue lá. Aqui você vê até onde chegou.";
        go_on: "Continuar";
        let_be: "Deixar assim";
        another_first: "Termine primeiro as outras transferências: você as encontra na página “Transferir discos”.";
        not_at_all: "Não é possível continuar agora, e nada foi enviado. Recarregue a página e olhe de novo.";
        asks: "Outra guia ainda está trabalhando nisso?";
        asks_text: "Este navegador não consegue saber. Se outra guia ainda está criando estas transferências, continue lá.";
        minutes_left: "one: Resta cerca de {n} minuto | many: Restam cerca de {n} de minutos | other: Restam cerca de {n} minutos";
    }
}
