//! Portuguese: staying signed in over a reload.

use crate::messages::staying::Source;

translation! {
    Source {
        stay: "Continuar conectado quando esta página for recarregada";
        stay_text: "Só nesta guia, e se ela voltar em até um minuto. Para isso, seu token fica guardado e lacrado; uma senha, uma chave secreta ou um código de uso único, nunca. Sair, fechar a guia ou o bloqueio por inatividade encerra isso.";
        came_back: "Você continua conectado como {user}: esta página só foi recarregada.";
        cannot: "Este navegador não consegue guardar o acesso: depois de recarregar a página, você terá de entrar de novo.";
    }
}
