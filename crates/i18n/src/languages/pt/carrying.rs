//! Portuguese: an account's record, taken from one browser to another.

use crate::messages::carrying::Source;

translation! {
    Source {
        take: "Levar para outro navegador…";
        bring: "Trazer de outro navegador…";
        take_title: "Levar as transferências e chaves desta conta para outro navegador";
        take_text: "Um arquivo selado contém as transferências e chaves desta conta que este navegador tem, em todos os projetos. Nada é removido aqui: as chaves ficam nos dois navegadores até o fim das transferências. Para destruí-las aqui, saia da sessão e escolha isso. O livro de registros fica aqui.";
        make: "Criar o arquivo";
        made: "O arquivo foi salvo";
        made_text: "O arquivo está nos seus downloads. No outro navegador, entre na mesma conta, vá a “Transferências” e traga-o com esta frase secreta. Guarde os dois separados: quem tiver ambos tem as chaves.";
        nothing: "Este navegador não tem nada desta conta para levar.";
        not_read: "Não é possível ler o armazenamento deste navegador. Recarregue a página e tente de novo.";
        unopened: "one: {n} chave não pôde ser aberta; a transferência dela está no arquivo sem ela. | many: {n} de chaves não puderam ser abertas; as transferências delas estão no arquivo sem elas. | other: {n} chaves não puderam ser abertas; as transferências delas estão no arquivo sem elas.";
        left_out: "one: O arquivo não tem espaço para todo o histórico: falta a entrada mais antiga. | many: O arquivo não tem espaço para todo o histórico: faltam {n} de entradas, as mais antigas. | other: O arquivo não tem espaço para todo o histórico: faltam as {n} entradas mais antigas.";
        bring_title: "Trazer as transferências e chaves de outro navegador";
        bring_text: "No navegador que as tem, escolha “Levar para outro navegador…” nesta página. O que já está aqui fica como está; uma chave que falte aqui é acrescentada.";
        choose: "Escolher o arquivo…";
        open_title: "Este arquivo está selado";
        not_a_record: "Este arquivo não foi levado de um navegador, ou foi alterado. Nada foi salvo.";
        elsewhere: "Este arquivo é da conta “{account}” na nuvem “{cloud}”, e você entrou em outra. Nada foi salvo.";
        not_yet: "Isto é o que há no arquivo. Nada foi salvo ainda.";
        made_at: "Criado";
        entries: "Transferências no arquivo";
        known: "Delas, já aqui";
        keys: "Chaves acrescentadas";
        nothing_new: "Tudo o que ele contém já está aqui.";
        bring_yes: "Trazer";
        brought: "one: {n} transferência foi trazida. | many: {n} de transferências foram trazidas. | other: {n} transferências foram trazidas.";
        brought_keys: "one: {n} chave foi selada neste navegador. | many: {n} de chaves foram seladas neste navegador. | other: {n} chaves foram seladas neste navegador.";
        unsealed: "one: {n} chave não pôde ser selada aqui. Traga o arquivo mais uma vez. | many: {n} de chaves não puderam ser seladas aqui. Traga o arquivo mais uma vez. | other: {n} chaves não puderam ser seladas aqui. Traga o arquivo mais uma vez.";
        not_stored: "O armazenamento deste navegador recusou. Nada foi trazido.";
        not_kept: "Esta página não guarda nada neste navegador, por isso nada pode ser trazido de outro para cá.";
    }
}
