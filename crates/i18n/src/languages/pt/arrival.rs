//! Portuguese: what has come, held against what was said of it, and what is still to be done.

use crate::messages::arrival::Source;

translation! {
    Source {
        same: "Como disse o remetente: {facts}.";
        other_title: "Nem tudo está como disse o remetente";
        other: "{fact}: segundo o remetente “{said}”, na realidade “{is}”";
        other_fix: "Vale o que a nuvem mostra. Pergunte ao remetente se este é o disco certo.";
        todo: "O que não vem junto";
        todo_lead: "A nuvem transfere o disco e o que está nele. Cuide você mesmo do resto:";
        todo_backup: "Backups: ele não está em nenhum dos seus cofres nem sob nenhuma das suas políticas de backup. Adicione-o a um, se deve ter backups.";
        todo_snapshots: "Snapshots automáticos: nenhuma das suas políticas de snapshot o inclui ainda.";
        todo_tags: "Tags e projeto empresarial: o provedor não diz o que acontece com eles. Verifique-os e defina-os de novo.";
        todo_attach: "O servidor: ele não está anexado a nenhum. Anexe-o e monte os sistemas de arquivos; o remetente sabe onde ele estava.";
    }
}
