//! Portuguese: requests to be sent something, keys of recipients, packages that are sealed to them.

use crate::messages::receiving::Source;

translation! {
    Source {
        ask: "Pedir um envio…";
        ask_title: "Pedir um envio";
        ask_text: "Crie um link e envie-o a quem tem os discos. Essa pessoa sela as chaves para você: ninguém mais pode abri-las no caminho.";
        who: "Seu nome";
        who_hint: "O remetente vê isso como suas próprias palavras, não como prova.";
        make: "Criar o link";
        make_failed: "O navegador não conseguiu criar ou guardar uma chave. Nada foi criado.";
        in_page: "Sua chave está só nesta página e some com ela. Deixe a página aberta até receber os discos, ou faça um backup da chave.";
        in_browser: "Sua chave está selada neste navegador. Apagar os dados do navegador também a apaga: guarde um backup.";
        link: "Link do pedido";
        copy_link: "Copiar link";
        fingerprint: "Impressão digital";
        fingerprint_own: "Leia estes dígitos ao remetente por telefone. Se ele vir os mesmos, ninguém pôs outra chave no link.";
        no_place: "Se o link deve dizer para onde vão os discos, entre primeiro.";
        back_up: "Fazer backup da chave…";
        backed_up: "Backup feito";
        backed_up_text: "O arquivo está nos seus downloads. Com esta frase secreta ele abre o que for selado para você, em qualquer navegador. Guarde os dois separados.";
        restore: "Usar um backup…";
        restore_title: "Este backup está selado";
        restored: "A chave do backup está em uso agora.";
        no_key_in_it: "O arquivo abriu, mas não contém nenhuma chave. Escolha o backup de uma chave.";
        remove: "Remover a chave…";
        remove_text: "O que está selado para ela não poderá mais ser aberto aqui, nem em lugar nenhum sem um backup.";
        remove_yes: "Remover a chave";
        send_title: "Enviar discos a alguém";
        send_lead: "Alguém lhe pede discos. Tudo isto é o que o link diz: ninguém verificou.";
        nothing_asked: "Nenhum pedido está aberto. Cole o link que o destinatário enviou.";
        request: "Link do pedido ou chave";
        request_hint: "O que o destinatário enviou: um link, ou uma chave que começa com age1.";
        not_a_request: "Não há pedido nem chave nisso. Peça ao destinatário que envie de novo.";
        says_who: "Diz ser";
        says_nobody: "Não diz quem pede";
        says_where: "Destino";
        compare: "Compare estes dígitos com essa pessoa por telefone, em um número que você conhece. Se ela vir outros, alguém pôs outra chave no link.";
        broken: "Este pedido não pode ser usado";
        broken_text: "O link foi cortado ou alterado no caminho. Peça-o de novo ao destinatário.";
        broken_later: "O link é de uma versão posterior deste console. Recarregue a página ou peça a própria chave.";
        broken_key: "Nada pode ser selado para a chave contida nele. Peça outro link ao destinatário.";
        sent_before: "Você selou para esta chave pela última vez em {time}.";
        changed: "Você conhece “{name}” com outra chave. Ligue para essa pessoa antes de entregar algo: outra pessoa pode estar usando o nome.";
        elsewhere: "O pedido indica {there}, e você entrou em {here}. Uma transferência só pode ser aceita na região em que foi criada.";
        choose_disks: "Escolher discos para enviar";
        put_aside: "Deixar o pedido de lado";
        sign_in_first: "Entre para escolher os discos";
        for_whom: "Para “{name}”, segundo o pedido";
        for_unnamed: "Para alguém cujo pedido não diz quem é";
        not_for_them: "Não é para essa pessoa";
        seal_to: "Selar para “{name}”…";
        seal_to_unnamed: "Selar para este pedido…";
        seal_to_other: "Selar para um destinatário…";
        sealing_to: "Selar para um destinatário";
        ready: "Está selado: só este destinatário pode abrir. Envie por qualquer meio.";
        copy_package: "Copiar link do pacote";
        copy_armored: "Copiar como texto";
        save_file: "Salvar como arquivo";
        too_long: "Um link seria longo demais para e-mail e chat: envie o arquivo ou o texto.";
        seal_anyway: "Selar para esta chave mesmo assim";
        remembered: "Este navegador lembra o destinatário depois que você copia ou salva. Não há segredo nisso.";
        known: "Para quem você já selou";
        choose: "Escolher";
        choose_named: "Escolher “{name}”";
        forget: "Esquecer";
        forget_named: "Esquecer “{name}”";
        other: "Escolher outra pessoa";
    }
}
