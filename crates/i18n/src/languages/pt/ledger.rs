//! Portuguese: the ledger.

use crate::messages::ledger::Source;

translation! {
    Source {
        title: "Livro de registros";
        lead: "O que aconteceu neste navegador nesta conta, linha a linha. Cada linha contém o hash da anterior, de modo que alterações posteriores aparecem. Não há chaves nele.";
        link: "Livro de registros e sua verificação";
        not_kept: "Nada é guardado neste navegador: o registro termina com esta sessão. Exporte-o antes de sair.";
        empty_title: "O registro está vazio";
        empty_text: "O que você criar, entregar, cancelar ou aceitar a partir de agora terá sua linha. O que aconteceu antes não é acrescentado.";
        failed_title: "Não é possível ler o registro";
        failed_text: "O armazenamento deste navegador recusou. Suas transferências não são afetadas.";
        unwritten: "one: {n} linha não pôde ser escrita no registro | many: {n} de linhas não puderam ser escritas no registro | other: {n} linhas não puderam ser escritas no registro";
        unwritten_text: "O trabalho em si está feito e anotado. Tente de novo antes de fechar esta página.";
        search: "Buscar no registro";
        lines: "one: {n} linha | many: {n} de linhas | other: {n} linhas";
        lines_shown: "{n} de {total} linhas";
        none_match: "Nenhuma linha corresponde";
        none_match_text: "Mude ou limpe a busca para ver mais.";
        clear: "Limpar a busca";
        table: "Linhas do registro";
        keys: "As teclas para cima e para baixo vão de linha em linha.";
        number: "Linha";
        time: "Hora";
        what: "O que aconteceu";
        no_line: "Isto não é uma linha do registro";
        verify: "Verificar";
        verify_receipt: "Verificar com um recibo…";
        good: "one: {n} linha está como foi escrita | many: Todas as {n} de linhas estão como foram escritas | other: As {n} linhas estão como foram escritas";
        good_end: "Se faltam linhas no fim, ou se tudo foi reescrito, só um recibo que alguém tem de você pode dizer.";
        known: "A linha que o recibo indica está aqui e é a mesma.";
        known_gone: "A linha que o recibo indica foi destruída e não pode ser comparada.";
        head: "Última linha: número {number}, hash {hash}";
        destroyed: "one: {n} linha anterior foi destruída de propósito. | many: {n} de linhas anteriores foram destruídas de propósito. | other: {n} linhas anteriores foram destruídas de propósito.";
        bad: "A linha {place} está errada";
        bad_form: "Não está escrita como uma linha: foi alterada, ou posta ali por outra coisa.";
        bad_beginning: "Não pode ser a primeira: faltam linhas antes dela.";
        bad_number: "Ali deveria estar o número {expected}: uma linha falta, foi inserida ou está em outro lugar.";
        bad_previous: "Não combina com a linha anterior: uma das duas foi alterada depois.";
        bad_known: "É uma linha diferente da que se conhece com este número.";
        bad_cut: "O registro termina antes da linha {number}, que é conhecida: faltam linhas no fim.";
        bad_text: "Algo que não é este console alterou o que este navegador guarda. Exporte o registro e compare-o com recibos.";
        not_yours: "Este arquivo não é um recibo desta conta, ou não contém nenhuma linha de um registro.";
        export_json: "Exportar (JSON)";
        export_csv: "Exportar (CSV)";
        destroy: "Destruir…";
        destroy_title: "Destruir o registro desta conta?";
        destroy_text: "Todas as linhas somem deste navegador e não podem ser recuperadas. Uma fica: quando, quantas, e o hash da última. Exporte o registro antes, se alguém puder pedir por ele.";
        destroy_keep: "Manter";
        destroy_yes: "Destruir o registro";
        destroy_done: "one: {n} linha destruída | many: {n} de linhas destruídas | other: {n} linhas destruídas";
        destroy_failed: "O registro não pôde ser destruído: o armazenamento deste navegador recusou.";
        created: "Transferência criada";
        key_lost: "Transferência criada, chave perdida";
        handed_over: "Chave entregue";
        taken_back: "“Entregue” retirado";
        key_destroyed: "Chave destruída";
        canceled: "Transferência cancelada";
        accepted: "Disco aceito";
        declined: "Oferta recusada";
        told_accepted: "O destinatário diz: aceito";
        told_declined: "O destinatário diz: não quer";
        cleared: "Histórico apagado";
        destroyed_before: "Linhas anteriores destruídas";
        concerns: "one: {n} entrada | many: {n} de entradas | other: {n} entradas";
        way_revealed: "chave mostrada";
        way_copied_key: "chave copiada";
        way_copied_both: "ID e chave copiados";
        way_downloaded: "salva em um arquivo";
        way_sealed: "selada em um arquivo";
        way_copied_link: "link copiado, sem chave";
        way_confirmed: "declarada como entregue";
    }
}
