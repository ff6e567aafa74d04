//! Portuguese: commands of other clients, and rights to grant.

use crate::messages::commands::Source;

translation! {
    Source {
        title: "Comandos para outros clientes";
        text: "As mesmas etapas para um script ou para uma máquina sem navegador. Nenhum comando contém chave nem token: a chave é pedida na execução.";
        client: "Cliente";
        list_disks: "Listar discos";
        create: "Criar transferências";
        list: "Listar transferências";
        show: "Mostrar a transferência";
        cancel: "Cancelar";
        accept: "Aceitar";
        copy_named: "Copiar: {what}";
        copy_failed: "O navegador não permitiu copiar. Selecione o texto e copie-o à mão.";
        not_there: "{what}: este cliente não tem nada para isso.";
        curl_note: "Para bash e zsh. Coloque antes um token na variável OS_TOKEN.";
        endpoint_note: "Coloque o endereço do armazenamento em blocos em OS_VOLUME_ENDPOINT, sem /v3 e o que segue: este console não o conhece.";
        openstack_note: "Entre antes pelo ambiente, por exemplo com um arquivo openrc.";
        argument_note: "O cliente recebe a chave como argumento. Outros na mesma máquina podem vê-la durante a execução.";
        koo_cli_note: "Escrito conforme o guia do provedor e não testado por nós. O cliente entra com seu próprio perfil.";
        terraform_note: "O Terraform guarda em seu estado o que cria, inclusive a chave, legível por quem tiver o arquivo.";
        terraform_none: "O provedor do Terraform para OpenStack não tem transferências.";
        grant: "Permissões a conceder";
        grant_iam: "Uma política personalizada com apenas as permissões necessárias aqui. Conceda-a para o projeto: um projeto empresarial não basta para transferências.";
        grant_cinder: "Regras para o policy.yaml do Cinder, para duas funções que um administrador cria. Os membros de um projeto já podem fazer tudo isso.";
        policy_of_sender: "Política para quem envia";
        policy_of_recipient: "Política para quem recebe";
        rules: "Regras para as duas funções";
    }
}
