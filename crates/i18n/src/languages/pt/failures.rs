//! Portuguese: what went wrong with a request, in general.

use crate::messages::failures::Source;

translation! {
    Source {
        unreachable: "A nuvem não responde";
        unreachable_fix: "O servidor do console funciona, mas não consegue se conectar à nuvem. Nada foi alterado. Tente de novo daqui a pouco.";
        offline: "Sem conexão";
        offline_fix: "Este dispositivo está sem conexão, ou o servidor do console está parado. Tente de novo daqui a pouco.";
        lost: "A resposta se perdeu";
        lost_fix: "A conexão caiu antes de chegar uma resposta. Se algo devia ser alterado, pode ter acontecido.";
        timed_out: "Nenhuma resposta chegou a tempo";
        repeated: "O navegador enviou esta solicitação duas vezes";
        repeated_fix: "Ela chegou à nuvem no máximo uma vez, e a resposta se perdeu. Se algo devia ser alterado, pode ter acontecido.";
        unreadable: "Não é possível ler a resposta";
        unreadable_fix: "Algo diferente da nuvem pode ter respondido, como um proxy. Tente de novo; se continuar assim, avise seu administrador.";
        too_long: "A resposta é longa demais para ser lida";
        too_long_fix: "A leitura parou em 32 MiB, mais do que qualquer nuvem precisa. Se algo devia ser alterado, pode ter acontecido. Avise seu administrador.";
        moved: "A lista mudou enquanto era lida";
        moved_fix: "Pode faltar algo no que é mostrado. Atualize.";
        certificate: "O certificado da nuvem não é confiável";
        certificate_fix: "O servidor do console se recusou a se comunicar com a nuvem. Nada foi enviado. Informe ao seu administrador o que o servidor disse.";
        redirected: "A nuvem apontou para outro endereço";
        redirected_fix: "O console não segue esse tipo de indicação, porque ela levaria junto seu acesso. O administrador precisa corrigir o endereço da nuvem.";
        direct: "A nuvem não respondeu a esta página";
        direct_fix: "Esta nuvem é chamada diretamente pelo navegador. Este dispositivo está sem conexão, a nuvem está parada, o certificado dela não é confiável aqui, ou ela não permite chamadas de páginas deste endereço (CORS): um navegador não diz qual é o caso. Se continuar assim, informe ao seu administrador o endereço desta página.";
        not_taken: "Este serviço não aceita seu acesso";
        not_taken_fix: "O acesso em si é válido, por isso entrar de novo não adianta. Ele pode ser de outra região, ou o endereço da sua rede não é permitido. Saia e escolha outra região, ou pergunte ao seu administrador.";
        intercepted: "Algo entre esta página e a nuvem respondeu no lugar dela";
        intercepted_fix: "Em geral é o acesso ou o proxy da sua empresa, que quer saber quem você é. Abra este endereço em outra guia, ou recarregue esta página, para se identificar. Depois tente de novo.";
        not_sent: "Não foi possível enviar a solicitação";
        not_sent_fix: "Uma parte deste console não pôde ser carregada, ou algo na solicitação não pode ser enviado. Nada saiu desta página. Tente de novo; se não resolver, recarregue a página.";
        not_signed_in: "Seu acesso não é mais aceito";
        not_signed_in_fix: "Entre de novo. Tudo na página é mantido.";
        not_allowed: "Você não tem permissão para isso";
        not_allowed_fix: "Peça ao seu administrador a permissão {action}, concedida para o projeto: uma permissão para um projeto empresarial não basta para transferências.";
        not_allowed_role_fix: "Sua função neste projeto não permite isso. Peça ao seu administrador uma que permita, muitas vezes “member”. A regra da nuvem é {policy}.";
        not_allowed_unnamed_fix: "Peça ao seu administrador uma função que permita isso neste projeto.";
        frozen: "A conta está congelada ou suspensa";
        frozen_fix: "Resolva os pagamentos em atraso ou a verificação no console do provedor e tente de novo.";
        not_found: "A nuvem não encontra o item";
        not_found_fix: "Ele foi excluído ou movido, ou está em outro projeto ou região.";
        broken_group: "Um disco deste projeto pertence a um grupo de volumes de outro projeto";
        broken_group_fix: "Ele foi transferido para fora desse grupo, e a nuvem não consegue mostrar nem o disco nem a lista em que está. Um administrador da nuvem pode corrigir: redefinir o estado do grupo e retirar o disco do grupo.";
        over_quota: "Uma cota não é suficiente";
        over_quota_fix: "Libere espaço ou peça uma cota maior.";
        ineligible: "A nuvem recusa a transferência deste disco";
        ineligible_fix: "Atualize os discos para ver se algo mudou.";
        locked: "O disco está bloqueado por outra operação";
        locked_fix: "Espere que ela termine e tente de novo.";
        too_many: "A nuvem pede menos solicitações";
        too_many_fix: "Espere um pouco e tente de novo.";
        goes_on_in: "one: Continua sozinho em {n} segundo. | many: Continua sozinho em {n} de segundos. | other: Continua sozinho em {n} segundos.";
        bad_request: "A nuvem não entendeu a solicitação";
        bad_request_fix: "Este console e a nuvem discordam sobre uma regra. Informe ao seu administrador o que a nuvem disse.";
        cloud_fault: "A nuvem está com problemas";
        cloud_fault_fix: "Tente de novo daqui a pouco.";
        other: "A nuvem recusou (HTTP {status})";
        part: "Não foi possível carregar esta parte do console";
        part_fix: "A conexão caiu, ou o console foi atualizado. Tente de novo; se não resolver, recarregue a página.";
        journal: "O armazenamento deste navegador se recusou a guardar o registro";
        journal_fix: "Nada foi enviado. Libere armazenamento ou saia da navegação privada e tente de novo.";
    }
}
