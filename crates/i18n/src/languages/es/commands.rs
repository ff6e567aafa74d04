//! Spanish: commands of other clients, and rights to grant.

use crate::messages::commands::Source;

translation! {
    Source {
        title: "Comandos para otros clientes";
        text: "Los mismos pasos para un script o para un equipo sin navegador. Ningún comando contiene una clave ni un token: la clave se pide al ejecutarlo.";
        client: "Cliente";
        list_disks: "Listar discos";
        create: "Crear transferencias";
        list: "Listar transferencias";
        show: "Mostrar la transferencia";
        cancel: "Cancelar";
        accept: "Aceptar";
        copy_named: "Copiar: {what}";
        copy_failed: "El navegador no permitió copiar. Seleccione el texto y cópielo a mano.";
        not_there: "{what}: este cliente no tiene nada para ello.";
        curl_note: "Para bash y zsh. Ponga antes un token en la variable OS_TOKEN.";
        endpoint_note: "Ponga la dirección del almacenamiento en bloques en OS_VOLUME_ENDPOINT, sin /v3 ni lo que sigue: esta consola no la conoce.";
        openstack_note: "Inicie sesión antes mediante el entorno, por ejemplo con un archivo openrc.";
        argument_note: "El cliente recibe la clave como argumento. Otros en el mismo equipo pueden verla mientras se ejecuta.";
        koo_cli_note: "Escrito según la guía del proveedor y no probado por nosotros. El cliente inicia sesión con su propio perfil.";
        terraform_note: "Terraform guarda en su estado lo que crea, incluida la clave, legible para quien tenga el archivo.";
        terraform_none: "El proveedor de Terraform para OpenStack no tiene transferencias.";
        grant: "Permisos que conceder";
        grant_iam: "Una política personalizada con solo los permisos necesarios aquí. Concédala para el proyecto: un proyecto empresarial no basta para las transferencias.";
        grant_cinder: "Reglas para policy.yaml de Cinder, para dos roles que crea un administrador. Los miembros de un proyecto ya pueden hacer todo esto.";
        policy_of_sender: "Política para quien envía";
        policy_of_recipient: "Política para quien recibe";
        rules: "Reglas para ambos roles";
    }
}
