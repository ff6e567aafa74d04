//! Portuguese: moving disks between two accounts of one person.

use crate::messages::moving::Source;

translation! {
    Source {
        title: "Mover para outra conta minha";
        action: "Mover para outra conta minha…";
        step_sign_in: "Segunda conta";
        step_look: "Verificar";
        step_move: "Mover";
        step_report: "Relatório";
        side_from: "De";
        side_to: "Para";
        lead: "Para quem tem direitos nas duas contas: entre na conta que recebe os discos. As duas sessões ficam lado a lado nesta página, nenhuma chave é mostrada, e a segunda termina quando você sai da página.";
        same_region: "Os discos se movem dentro de uma região. Aqui é {region}, {cloud}.";
        same_project: "Os discos já estão neste projeto, e sua sessão nele foi encerrada de novo. Entre em outra conta ou escolha outro projeto.";
        other_place: "Essa sessão era de outra nuvem ou região que a dos discos, e já terminou.";
        sign_in_elsewhere: "Entrar em outra conta";
        included: "one: Vai {n} disco, {size} GiB | many: Vão {n} de discos, {size} GiB no total | other: Vão {n} discos, {size} GiB no total";
        nothing_goes: "Nenhum dos discos escolhidos pode ir";
        left_out: "one: {n} disco escolhido não está incluído | many: {n} de discos escolhidos não estão incluídos | other: {n} discos escolhidos não estão incluídos";
        left_out_text: "Eles não podem ir, por estas razões. Os outros podem ser movidos sem eles.";
        unsure: "one: Mover também {n} disco do qual nem tudo pôde ser verificado | many: Mover também {n} de discos dos quais nem tudo pôde ser verificado | other: Mover também {n} discos dos quais nem tudo pôde ser verificado";
        what_happens_text: "Cada disco é oferecido pela primeira conta, aceito pela segunda e olhado lá. Se não for aceito, a transferência é cancelada e se olha se o disco voltou. Até então a chave fica na memória desta página e, selada, neste navegador.";
        no_room: "A segunda conta não tem espaço para eles: veja acima";
        try_anyway: "Tentar mesmo assim: um disco que não é aceito volta";
        go: "one: Mover {n} disco | many: Mover {n} de discos | other: Mover {n} discos";
        progress: "{done} de {total} movidos";
        count_back: "one: {n} voltou | many: {n} voltaram | other: {n} voltaram";
        count_needs_you: "one: {n} precisa de você | many: {n} precisam de você | other: {n} precisam de você";
        count_not_moved: "one: {n} não movido | many: {n} não movidos | other: {n} não movidos";
        creating: "Criando…";
        accepting: "Aceitando…";
        checking: "Verificando o disco…";
        canceling: "Cancelando…";
        moved: "Movido";
        back: "Voltou";
        not_moved: "Não movido";
        needs_you: "Precisa de você";
        back_text: "A segunda conta não o recebeu. A transferência foi cancelada, e se viu que o disco voltou.";
        pending_text: "A transferência está pendente. Continue com ela aqui, ou em “Transferências”, onde está a chave.";
        stopped_text: "Nada mais foi começado antes que fosse aceita.";
        key_away: "A chave não pode ser aberta aqui agora.";
        not_canceled: "A segunda conta não o recebeu, e a transferência não pôde ser cancelada.";
        unclear_text: "A segunda conta não o recebeu e a transferência terminou, mas não se viu que o disco voltou. Olhe o disco nos dois projetos antes de fazer outra coisa com ele.";
        unknown_text: "A resposta se perdeu, e ainda não é possível dizer o que aconteceu. Nada é enviado de novo. Olhe outra vez, ou veja a transferência.";
        not_seen: "Foi aceito, mas o disco não está à vista na segunda conta. Procure-o lá.";
        differs: "Está lá, mas não como era: {what}";
        not_begun_text: "Nada foi enviado para ele: o disco está como estava.";
        leave_running: "Discos estão sendo movidos. Se você sair, nenhum outro é começado, os que estão em andamento são terminados e a segunda sessão termina. Uma transferência que então não esteja aceita, também depois de recarregar, se encontra com a chave em “Transferências”.";
        second_gone: "A segunda sessão terminou, então nada mais pode ser movido daqui. O que não foi movido pode ser escolhido de novo.";
        end_second: "Encerrar a segunda sessão";
    }
}
