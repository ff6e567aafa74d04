//! Portuguese: the frame around every page.

use crate::messages::frame::Source;

translation! {
    Source {
        product: "EVS Transfer Console";
        skip: "Ir para o conteúdo";
        navigation: "Navegação principal";
        disks: "Discos";
        transfers: "Transferências";
        accept: "Aceitar";
        account_menu: "Sua conta";
        place: "Projeto e região";
        places: "Projetos por região";
        find_place: "Buscar projetos e regiões";
        no_such_place: "Nenhum projeto nem região tem isso no nome.";
        place_alone: "Este acesso vale só para este projeto.";
        places_failed: "Não foi possível listar seus projetos";
        place_failed: "Não foi possível entrar nesse projeto";
        enter_place: "Entrar em {project}";
        enter_place_text: "Sua nuvem pede a senha mais uma vez para outro projeto. Você também continua conectado aqui, e o que está em andamento continua.";
        enter_it: "Entrar";
        arrived: "Agora você está em {project}, {region}.";
        session_left_little: "Resta menos de um minuto";
        session_left: "Restam {time}";
        session_over: "Seu acesso terminou";
        next_try: "A leitura continua sozinha: próxima tentativa em {secs} s.";
        stop_waiting: "Não esperar";
        help: "Ajuda";
        help_topic: "Tema";
        help_close: "Fechar a ajuda";
        help_failed: "Não foi possível carregar a ajuda. Tente de novo daqui a pouco.";
        shortcuts: "Atalhos de teclado";
        shortcuts_text: "Eles nunca agem enquanto você digita em um campo.";
        shortcuts_on: "Usar atalhos de letras e sinais";
        shortcut_search: "Ir para a busca";
        shortcut_disks: "Ir para os discos";
        shortcut_transfers: "Ir para as transferências";
        shortcut_accept: "Ir para aceitar";
        paper_time: "Impresso";
        sign_out: "Sair";
        language: "Idioma";
        language_now: "Esta página agora está em português.";
        language_missing: "Não foi possível carregar {language}. O idioma continua o mesmo.";
        theme: "Tema";
        theme_auto: "Sistema";
        theme_light: "Claro";
        theme_dark: "Escuro";
        not_found: "Esta página não existe";
        not_found_text: "O endereço pode estar errado ou ser de outra versão deste console.";
        to_disks: "Ir para seus discos";
        offline: "Este dispositivo está sem conexão. O que você vê pode ser antigo; nada se perde.";
        updated: "O console foi atualizado";
        updated_text: "Esta página é de uma versão anterior, da qual algumas partes não estão mais no servidor. Recarregue-a e entre de novo. Senhas e chaves precisam ser digitadas de novo; o resto fica.";
        updated_load: "Recarregar";
        notices: "Avisos";
        messages: "Mensagens";
        close_message: "Fechar a mensagem";
        leave_title: "Sair desta página?";
        leave_stay: "Ficar aqui";
        leave_go: "Sair da página";
        sign_out_title: "Sair agora?";
        sign_out_waiting: "one: {n} transferência aguarda a vez e não será iniciada. | many: {n} de transferências aguardam a vez e não serão iniciadas. | other: {n} transferências aguardam a vez e não serão iniciadas.";
        sign_out_under_way: "one: {n} solicitação está em andamento: a nuvem ainda pode executá-la. | many: {n} de solicitações estão em andamento: a nuvem ainda pode executá-las. | other: {n} solicitações estão em andamento: a nuvem ainda pode executá-las.";
        late_keys_sealed: "As chaves que ainda chegarem são lacradas neste navegador.";
        late_keys_lost: "Este navegador não pode guardar chaves: as que ainda chegarem serão perdidas.";
        sign_out_unsealed: "one: {n} chave está só nesta página e será perdida. | many: {n} de chaves estão só nesta página e serão perdidas. | other: {n} chaves estão só nesta página e serão perdidas.";
        sign_out_stay: "Continuar conectado";
        minutes: "{n} min";
        hours: "{n} h";
        journal_not_lasting: "Este navegador não deixa o console guardar chaves (janela privada ou armazenamento bloqueado). As chaves existem só nesta página: entregue cada uma antes de fechá-la.";
        crash_title: "Algo quebrou nesta página";
        crash_text: "Recarregue-a e entre de novo. As chaves lacradas neste navegador continuam aqui. Uma chave que não estava lacrada nem entregue se perdeu: cancele essa transferência e crie-a de novo.";
        crash_reload: "Recarregar";
    }
}
