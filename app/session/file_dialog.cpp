#include "file_dialog.h"

#include <utility>

namespace tickscope {

void askForFile(const FileQuestion& question, QObject* context, std::function<void(const QString&)> done) {
    auto* dialog = new QFileDialog(nullptr, {}, question.start, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(question.mode);
    dialog->setFileMode(question.mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile
                                                                 : QFileDialog::AnyFile);
    dialog->setDefaultSuffix(question.suffix);
    dialog->setWindowModality(Qt::ApplicationModal);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(done));
    dialog->open();
}

} // namespace tickscope
