package org.unionhall.platform.sheet;

import java.util.List;

/** A drop-down list over some cells, such as B4:B1003; its choices stand in another range, '选项'!$A$1:$A$2. */
record DropDown(String cells, String choices) {

    static String xml(List<DropDown> lists) {
        var out = new StringBuilder();
        for (var list : lists) {
            out.append("<dataValidation type=\"list\" errorStyle=\"stop\" allowBlank=\"1\" showErrorMessage=\"1\"")
                    .append(" errorTitle=\"请从列表中选\" error=\"这一列只能从下拉列表中选一个。\" sqref=\"").append(list.cells)
                    .append("\"><formula1>").append(XmlBytes.escaped(list.choices)).append("</formula1></dataValidation>");
        }
        return out.isEmpty() ? "" : "<dataValidations count=\"" + lists.size() + "\">" + out + "</dataValidations>";
    }
}
