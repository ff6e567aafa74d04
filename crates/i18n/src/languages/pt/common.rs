//! Portuguese: what occurs everywhere.

use crate::messages::common::Source;

translation! {
    Source {
        close: "Fechar";
        qr_show: "Mostrar código QR";
        qr_title: "Link como código QR";
        qr_text: "Leia-o com a câmera de outro dispositivo. Ele não contém nenhuma chave legível.";
        back: "Voltar";
        retry: "Tentar de novo";
        refresh: "Atualizar";
        copy: "Copiar";
        copied: "Copiado";
        copy_failed: "O navegador não permitiu copiar. Mostre o texto e copie-o à mão.";
        reveal: "Mostrar";
        hide: "Ocultar";
        hidden: "oculto";
        loading: "Carregando…";
        no_name: "(sem nome)";
        size: "{n} GiB";
        disk: "Disco";
        disk_id: "ID do disco";
        transfer_id: "ID da transferência";
        key: "Chave";
        name: "Nome";
        status: "Estado";
        size_label: "Tamanho";
        disk_type: "Tipo";
        zone: "Zona de disponibilidade";
        created: "Criado";
        project: "Projeto";
        region: "Região";
        account: "Conta";
        cloud: "Nuvem";
        unknown: "desconhecido";
        request_id: "ID da solicitação para o suporte: {id}";
        just_now: "agora mesmo";
        updated: "Atualizado {time}";
        stale: "Não foi possível atualizar. Você vê o que foi lido {time}.";
        details: "Detalhes";
        more: "e mais {n}";
    }
}
